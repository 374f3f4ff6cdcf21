import type { Fact } from '../diff/facts/fact.js';
import { findRequired, schemaAt } from './schemas.js';
import type { Spot, Walker } from './spot.js';

/** What a fact is about, within the part that its place leads to. */
export interface Detail {
  readonly fact: Fact;
  /** What the steps of the place lead to, the description itself first. */
  readonly trail: readonly Spot[];
  /** Name of the last step. */
  readonly name: string;
}

type Find = (walker: Walker, detail: Detail) => Spot | undefined;

/** The member that says what a fact is about, such as `maxLength` for `schema.maxLength`. */
export function findDetail(walker: Walker, detail: Detail): Spot | undefined {
  const { subject } = detail.fact;
  const special = specials[subject];
  if (special) return special(walker, detail);
  const word = subject.split('.').at(-1) ?? '';
  const at = detail.trail.at(-1);
  if (detail.trail.length === 1) return ofWholeApi(walker, subject);
  return at && (walker.child(at, word) ?? walker.child(schemaAt(walker, at), word));
}

/** Facts about the API itself stand in several corners of a description. */
function ofWholeApi(walker: Walker, subject: string): Spot | undefined {
  const [whole = '', ...members] = subject.split('.');
  const own = walker.child(walker.top, extensions[whole] ?? `x-sdk-${whole}`);
  const info = walker.child(walker.top, 'info');
  const homes = members.length > 0 ? [info, own, walker.top] : [walker.top];
  const word = members.at(-1) ?? whole;
  return homes.map((home) => walker.child(home, word)).find((found) => found !== undefined) ?? own ?? info;
}

const extensions: Readonly<Record<string, string>> = { expansion: 'x-sdk-expandable', api: 'x-sdk-client' };

const beside: (...names: readonly string[]) => Find =
  (...names) =>
  (walker, { trail }) =>
    walker.child(trail.at(-2), ...names);

const atTop: (...names: readonly string[]) => Find =
  (...names) =>
  (walker) =>
    walker.child(walker.top, ...names);

const specials: Readonly<Record<string, Find>> = {
  'api.credentials': atTop('security'),
  'api.server': atTop('servers'),
  'auth.env': atTop('x-sdk-client'),
  'doc.stability': (walker, { trail }) => walker.child(trail.at(-1), 'x-stability-level'),
  'doc.sunset': (walker, { trail }) =>
    walker.child(trail.at(-1), 'x-sunset') ?? walker.child(trail.at(-1), 'sunset'),
  'option.header': (walker, { trail }) => walker.child(trail.at(-1), 'name'),
  'operation.arguments': (_, { trail }) => trail.at(-1)?.parent,
  'operation.path': (_, { trail }) => trail.at(-1)?.parent,
  'property.required': (walker, { trail, name }) => {
    const around = trail.at(-2);
    return around && findRequired(walker, around, name);
  },
  'response.mayBeEmpty': beside('responses'),
  'response.streamEnd': (walker, detail) => beside('x-sdk-stream-end')(walker, detail) ?? detail.trail.at(-2),
  webhooks: atTop('x-sdk-webhooks'),
};
