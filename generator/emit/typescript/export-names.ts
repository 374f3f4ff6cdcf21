import type { ApiModel, Operation, Resource } from '../../model/model.js';
import { flattenResources } from '../../model/operations.js';
import { fileName, pascalCase } from './names.js';

/** What gets a name of its own in the package's main entry. */
type Kind = 'model' | 'file' | 'event' | 'resource' | 'params';

/** Names that each stand for one thing. What comes later gives way; what is unknown has none. */
export class ExportNames {
  readonly #taken: Set<string>;
  readonly #names = new Map<string, string>();

  constructor(taken: Iterable<string>) {
    this.#taken = new Set(taken);
  }

  /** Gives a thing the name it would have, or one that ends with the suffix, and with as many `_` as it takes. */
  claim(kind: Kind, key: string, wanted: string, suffix = '_'): void {
    let name = this.#taken.has(wanted) ? `${wanted}${suffix}` : wanted;
    while (this.#taken.has(name)) name = `${name}_`;
    this.#taken.add(name);
    this.#names.set(`${kind} ${key}`, name);
  }

  /** Keeps names for what is not claimed. */
  reserve(names: readonly string[]): void {
    for (const name of names) this.#taken.add(name);
  }

  /** Whether something is called so. */
  has(name: string): boolean {
    return this.#taken.has(name);
  }

  /** The name that a thing was given. */
  of(kind: Kind, key: string): string | undefined {
    return this.#names.get(`${kind} ${key}`);
  }
}

/** The names of all that a model has, given those of the package itself and those that only its models may take. */
export function nameExports(
  model: ApiModel,
  fixed: readonly string[],
  reserved: readonly string[],
): ExportNames {
  const names = new ExportNames(fixed);
  for (const name of model.schemas.keys()) names.claim('model', name, pascalCase(name), 'Model');
  names.reserve(reserved);
  for (const { name } of model.events) names.claim('event', name, pascalCase(name, 'event'));
  const resources = flattenResources(model.resources);
  for (const resource of resources) names.claim('resource', resourceKey(resource), resourceName(resource), 'Resource'); // prettier-ignore
  for (const resource of resources)
    for (const operation of resource.operations)
      names.claim('params', paramsKey(resource, operation), paramsName(resource, operation));
  return names;
}

/** The files of the named schemas, which differ on disks that do not tell capitals from small letters, too. */
export function nameFiles({ schemas }: ApiModel): ExportNames {
  const names = new ExportNames([]);
  for (const name of schemas.keys()) names.claim('file', name, fileName(name));
  return names;
}

/** What is put after the name of the client for what belongs to the whole API. */
const BESIDE_THE_CLIENT = ['', 'Core', 'Lite', 'Options', 'Auth', 'APIError', 'Event'] as const;

/** Name of the client: that of the API, unless it or what begins with it is called like something `taken`. */
export function clientName({ name }: Pick<ApiModel, 'name'>, taken: readonly string[]): string {
  const own = pascalCase(name);
  const isTaken = BESIDE_THE_CLIENT.some((suffix) => taken.includes(own + suffix));
  return isTaken ? pascalCase(name, 'client') : own;
}

/** What a resource is known by. */
export function resourceKey({ path }: Resource): string {
  return path.join('/');
}

/** What the parameters of an operation are known by. */
export function paramsKey(resource: Resource, { name }: Operation): string {
  return `${resourceKey(resource)} ${name}`;
}

/** Class of a resource, if nothing else is called so. */
export function resourceName({ path }: Resource): string {
  return pascalCase(...path);
}

/** Interface of what a method takes, if nothing else is called so. */
export function paramsName({ path, item }: Resource, { name }: Operation): string {
  return pascalCase(...path.slice(0, -1), item, name, 'params');
}
