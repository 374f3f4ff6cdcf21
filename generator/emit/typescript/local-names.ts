import type { Operation, Parameter } from '../../model/model.js';
import { localName } from './names.js';

/** The names by which the function of an operation knows its parameters: no two are the same. */
export interface LocalNames {
  /** Of an id by its name in the path. */
  readonly id: (name: string) => string;
  /** Of a parameter outside the path. */
  readonly of: (parameter: Parameter) => string;
  readonly all: readonly string[];
}

/** Ids go first; what has the name of another gets a `_` after it. */
export function localNames({ path, parameters }: Operation): LocalNames {
  const names = new Map<string | Parameter, string>();
  const add = (key: string | Parameter, name: string): void => {
    const taken = new Set(names.values());
    let free = localName(name);
    while (taken.has(free)) free = `${free}_`;
    if (!names.has(key)) names.set(key, free);
  };
  const ids = path.flatMap((part) => (part.kind === 'parameter' ? [part.name] : []));
  for (const id of ids) add(id, id);
  for (const parameter of outside(parameters)) add(parameter, parameter.name);
  const of = (key: string | Parameter): string => names.get(key) ?? '';
  return { id: of, of, all: [...names.values()] };
}

/** Parameters that are members of the one object which a call takes. */
export function outside(parameters: readonly Parameter[]): readonly Parameter[] {
  return parameters.filter((parameter) => parameter.in !== 'path');
}
