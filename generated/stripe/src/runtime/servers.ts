import { InvalidArgumentError } from './errors.js';

/** One of the servers of an API; generated. */
export interface Server {
  readonly name: string;
  /** With the names of its variables in braces. */
  readonly url: string;
  readonly variables?: Readonly<Record<string, ServerVariable>>;
}

/** A part of a server's URL. */
export interface ServerVariable {
  readonly default: string;
  /** What it may be; anything where this is absent. */
  readonly values?: readonly string[];
}

/** Values of a server's variables by name. */
type Values = Readonly<Record<string, string | undefined>>;

const VARIABLE = /\{([^{}]+)\}/g;

/**
 * Finds the base URL of the server that the option `server` names: the first unless told otherwise. Throws
 * InvalidArgumentError on a name or a value that there is not.
 */
export function chooseServer(servers: readonly Server[]): (options: object) => string {
  return (options) => {
    const { server } = options as { server?: string | Values | Readonly<Record<string, Values>> };
    const [name, values] = choiceOf(server, servers);
    const chosen = servers.find((each) => each.name === name);
    if (chosen) return filled(chosen, values);
    throw new InvalidArgumentError(`There is no server ${JSON.stringify(name)}`);
  };
}

/** Where there is one server, nothing but its variables is to be chosen. */
function choiceOf(
  choice: string | Values | Readonly<Record<string, Values>> | undefined,
  [first, ...others]: readonly Server[],
): readonly [name: string | undefined, values: Values] {
  if (choice === undefined) return [first?.name, {}];
  if (typeof choice === 'string') return [choice, {}];
  if (others.length === 0) return [first?.name, choice as Values];
  return Object.entries(choice as Readonly<Record<string, Values>>)[0] ?? [first?.name, {}];
}

function filled({ url, variables = {} }: Server, values: Values): string {
  return url.replace(VARIABLE, (place, name: string, at: number) => {
    const variable = variables[name];
    const value = values[name] ?? variable?.default ?? '';
    const beside = `${url[at - 1]}${url[at + place.length]}`;
    if (variable && fits(value, variable, /[.-]|^:/.test(beside))) return value;
    throw new InvalidArgumentError(`The server cannot have ${JSON.stringify(value)} as ${name}`);
  });
}

/** A part of the name of a host could make another host of it. */
function fits(value: string, variable: ServerVariable, isPart: boolean): boolean {
  if (value === variable.default) return true;
  return variable.values?.includes(value) ?? (!isPart || /^[\w.-]+$/.test(value));
}
