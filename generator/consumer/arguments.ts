import { ts } from 'ts-morph';
import { pairParameters } from '../diff/facts/parameters.js';
import type { Parameter } from '../model/model.js';
import type { MethodPair } from './correspondence.js';
import type { Edits } from './edits.js';
import { left, type Outcome } from './rename.js';

/** A method that is called, so that its arguments may have to stand elsewhere, or named for something else. */
export interface Call {
  readonly node: ts.Node;
  readonly pair: MethodPair;
  /** Arguments before those of the operation: the client of a function. */
  readonly ahead: number;
}

/** Puts the arguments of a call where the new method takes them. */
export function arrange({ node, pair, ahead }: Call, edits: Edits): Outcome {
  const plan = planOf(pair);
  if (plan.isAsBefore) return undefined;
  if (!ts.isCallExpression(node)) return left('its arguments stand elsewhere now, and it is not called here');
  const given = node.arguments;
  if (given.some(ts.isSpreadElement)) return left('its arguments are spread, and they stand elsewhere now');
  const texts = new Arguments(given.slice(ahead), pair, edits).arranged(plan);
  if (typeof texts === 'string') return left(texts);
  const [first, last] = [given[ahead] ?? given.at(-1), given.at(-1)];
  const from = first && given.length > ahead ? first.getStart() : given.end;
  const lead = given.length > 0 && given.length <= ahead && texts.length > 0 ? ', ' : '';
  edits.replace(from, last?.getEnd() ?? given.end, lead + texts.join(', '));
  return { kind: 'changed', text: `arguments of \`${pair.before.accessor}.${pair.before.name}\` moved` };
}

interface Plan {
  readonly isAsBefore: boolean;
  /** For each id of the new path what it was: undefined if it is new. */
  readonly ids: readonly (Parameter | undefined)[];
  /** Ids of the old path that are given among the parameters now, with their names there. */
  readonly given: readonly (readonly [id: string, name: string])[];
}

function planOf({ before, after }: MethodPair): Plan {
  const pairs = pairParameters(before.operation, after.operation);
  const olds = new Map([...pairs].map(([old, now]) => [now, old]));
  const inPath = (name: string) =>
    after.operation.parameters.find((each) => each.in === 'path' && each.name === name);
  const ids = after.ids.map((name) => {
    const now = inPath(name);
    return now && olds.get(now);
  });
  const given = [...pairs].flatMap(([old, now]) =>
    old.in === 'path' && now.in !== 'path' ? [[old.name, now.name] as const] : [],
  );
  const isSame =
    ids.length === before.ids.length &&
    ids.every((old, index) => old?.in === 'path' && old.name === before.ids[index]);
  return { ids, given, isAsBefore: isSame && (before.params === undefined) === (after.params === undefined) };
}

/** What a call was given, and what of it goes where. */
class Arguments {
  readonly #ids: readonly (ts.Expression | undefined)[];
  readonly #params: ts.Expression | undefined;
  readonly #options: ts.Expression | undefined;
  readonly #pair: MethodPair;
  readonly #edits: Edits;

  constructor(given: readonly ts.Expression[], pair: MethodPair, edits: Edits) {
    const { ids, params } = pair.before;
    this.#ids = ids.map((_, index) => given[index]);
    const rest = given.slice(ids.length);
    this.#params = params && rest[0] && !isNothing(rest[0]) ? rest[0] : undefined;
    this.#options = rest[params ? 1 : 0];
    this.#pair = pair;
    this.#edits = edits;
  }

  /** The new arguments, or why there are none. */
  arranged({ ids, given }: Plan): readonly string[] | string {
    const taken = new Set<ts.ObjectLiteralElementLike>();
    const texts: string[] = [];
    for (const [index, old] of ids.entries()) {
      const text = old && (old.in === 'path' ? this.#idText(old.name) : this.#memberText(old.name, taken));
      const name = this.#pair.after.ids[index] ?? '';
      if (text === undefined)
        return old
          ? `it takes \`${name}\` as an argument now, which is not written out here`
          : `it takes \`${name}\` now`;
      texts.push(text);
    }
    const more = given.map(([id, name]) => `${name}: ${this.#idText(id) ?? 'undefined'}`);
    const params = this.#paramsText(taken, more);
    if (params !== undefined && !this.#pair.after.params) return 'it takes no parameters any more';
    const options = this.#options && this.#text(this.#options);
    const slot = this.#pair.after.params ? [params ?? (options === undefined ? [] : 'null')].flat() : [];
    return [...texts, ...slot, ...(options === undefined ? [] : [options])];
  }

  #idText(name: string): string | undefined {
    const expression = this.#ids[this.#pair.before.ids.indexOf(name)];
    return expression && this.#text(expression);
  }

  #memberText(name: string, taken: Set<ts.ObjectLiteralElementLike>): string | undefined {
    if (!this.#params || !ts.isObjectLiteralExpression(this.#params)) return undefined;
    const member = this.#params.properties.find((each) => each.name && nameOf(each.name) === name);
    if (!member || !(ts.isPropertyAssignment(member) || ts.isShorthandPropertyAssignment(member)))
      return undefined;
    taken.add(member);
    return ts.isPropertyAssignment(member) ? this.#text(member.initializer) : member.name.text;
  }

  /** The parameters without what is taken out of them, and with more. */
  #paramsText(taken: ReadonlySet<ts.ObjectLiteralElementLike>, more: readonly string[]): string | undefined {
    const params = this.#params;
    if (!params) return more.length > 0 ? `{ ${more.join(', ')} }` : undefined;
    if (taken.size === 0 && more.length === 0) return this.#text(params);
    const kept = ts.isObjectLiteralExpression(params)
      ? params.properties.filter((member) => !taken.has(member)).map((member) => this.#text(member))
      : [`...${this.#text(params)}`];
    const members = [...kept, ...more];
    return members.length > 0 ? `{ ${members.join(', ')} }` : undefined;
  }

  #text(node: ts.Node): string {
    return this.#edits.text(node.getStart(), node.getEnd());
  }
}

function isNothing(expression: ts.Expression): boolean {
  return expression.kind === ts.SyntaxKind.NullKeyword || expression.getText() === 'undefined';
}

function nameOf(name: ts.PropertyName): string {
  return ts.isIdentifier(name) || ts.isStringLiteralLike(name) ? name.text : name.getText();
}
