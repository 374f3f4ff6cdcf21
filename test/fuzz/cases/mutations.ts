import fc, { type Arbitrary } from 'fast-check';
import { BREAKERS, CANARY, twinOf } from '../../hostile/payloads.js';
import { copyOf, isNode, refTo, type Json } from '../../unit/diff/random/json.js';
import { json, name } from '../descriptions/words.js';
import { seedKeys, seeds } from './seeds.js';
import { put, remove, rename, slotsOf, valueOf, type Slot } from './slots.js';

/** Where hostile words go: a character that no description has. */
export const HOLE = '\ue000';

/** Words that end what they stand in and call the canary; beginning with a letter that means nothing. */
export const hostileWords: Arbitrary<string> = fc
  .array(fc.constantFrom(...BREAKERS.flat()), { minLength: 1, maxLength: 3 })
  .map((some) => some.map((breaker) => `w${breaker};${CANARY}();${breaker}`).join(''));

export { twinOf };

const ODD_KEYS = [
  '__proto__',
  'constructor',
  '<<',
  '',
  '$ref',
  'x-sdk-odd',
  'get',
  '200',
  HOLE,
  `${HOLE}[]`,
] as const;

const REFERENCES = [
  ...[
    '#',
    '#/',
    '#/components/schemas/Thing',
    '#/components/schemas/Thing/properties/id',
    '#/paths/~1things/get',
  ],
  ...[
    '#/__proto__',
    'other.yaml',
    '../x.yaml',
    'file:///etc/passwd',
    'https://example.com/x.yaml#/a',
    '#node',
    '#/%zz',
  ],
  ...['#/components', '#/info', 'openapi.yaml#/components/schemas/Thing', `#/components/schemas/${HOLE}`],
].map(($ref) => ({ $ref }));

const NUMBERS = [0, -1, 0.1, 1e308, -1e-308, 2 ** 53, 2 ** 64, 1e21, 200, Number.MAX_SAFE_INTEGER] as const;

const key = fc.oneof(fc.constantFrom(...ODD_KEYS), fc.constantFrom(...seedKeys), name);

/** A part of any of the seeds. */
const graft: Arbitrary<Json> = fc.tuple(fc.nat(), fc.nat()).map(([which, where]) => {
  const parts = seeds[which % seeds.length]?.parts ?? [];
  return copyOf(parts[where % parts.length] ?? null);
});

const value: Arbitrary<Json> = fc.oneof(
  { arbitrary: fc.constantFrom(HOLE, `${HOLE} ${HOLE}`), weight: 5 },
  { arbitrary: graft, weight: 4 },
  { arbitrary: fc.constantFrom<Json[]>(...REFERENCES, refTo('Thing')), weight: 3 },
  { arbitrary: fc.constantFrom(...NUMBERS), weight: 2 },
  { arbitrary: key, weight: 2 },
  { arbitrary: fc.constantFrom<Json[]>(null, true, false, '', [], {}), weight: 2 },
  { arbitrary: json, weight: 1 },
);

interface Step {
  readonly change: keyof typeof changes;
  readonly at: number;
  readonly other: number;
  readonly key: string;
  readonly value: Json;
}

type Change = (slot: Slot, step: Step, slots: readonly Slot[]) => void;

/** What may happen to a value of a description. */
const changes = {
  replace: (slot, step) => put(slot, copyOf(step.value)),
  delete: (slot) => remove(slot),
  rename: (slot, step) => rename(slot, step.key),
  add: ({ holder }, step) =>
    put({ holder, key: Array.isArray(holder) ? holder.length : step.key }, copyOf(step.value)),
  copy: (slot, step, slots) => put(slot, copyOf(valueOf(otherOf(step, slots) ?? slot))),
  exchange: (slot, step, slots) => {
    const other = otherOf(step, slots) ?? slot;
    const [one, two] = [copyOf(valueOf(slot)), copyOf(valueOf(other))];
    put(slot, two);
    put(other, one);
  },
  retype: (slot) => put(slot, retyped(valueOf(slot))),
  nest: (slot, step) => put(slot, nested(valueOf(slot), step)),
  repeat: (slot, step) => put(slot, repeated(valueOf(slot), step)),
} satisfies Readonly<Record<string, Change>>;

function otherOf({ other }: Step, slots: readonly Slot[]): Slot | undefined {
  return slots[other % slots.length];
}

/** The same in another type. */
function retyped(from: Json): Json {
  if (typeof from === 'string') return [from];
  if (typeof from === 'number' || from === null) return String(from);
  if (typeof from === 'boolean') return from ? 1 : { a: from };
  return isNode(from) ? Object.values(from) : Object.fromEntries(Object.entries(from));
}

/** In many others, one around the other. */
function nested(from: Json, { other, key: around }: Step): Json {
  let outer = from;
  for (let depth = other % 260; depth > 0; depth -= 1)
    outer = other % 3 === 0 ? [outer] : { [around]: outer };
  return outer;
}

/** Very often, in a list or under many names. */
function repeated(from: Json, { other, key: called }: Step): Json {
  const all = Array.from({ length: other % 500 }, () => from);
  return other % 2 === 0 ? all : Object.fromEntries(all.map((each, index) => [`${called}${index}`, each]));
}

const usual = ['replace', 'delete', 'rename', 'add', 'copy', 'exchange', 'retype'] as const;
const step: Arbitrary<Step> = fc.record({
  change: fc.oneof(
    { arbitrary: fc.constantFrom(...usual), weight: 30 },
    { arbitrary: fc.constantFrom('nest' as const, 'repeat' as const), weight: 1 },
  ),
  at: fc.nat(),
  other: fc.nat(),
  key,
  value,
});

/** A construct with a few changes, as JSON; it may have holes. */
export const mutations: Arbitrary<string> = fc
  .tuple(fc.nat(), fc.array(step, { minLength: 1, maxLength: 5 }))
  .map(([which, steps]) => {
    const root = copyOf(seeds[which % seeds.length]?.document ?? {});
    for (const each of steps) {
      const slots = slotsOf(root);
      const slot = slots[each.at % slots.length];
      if (slot) changes[each.change](slot, each, slots);
    }
    return JSON.stringify(root, null, 1);
  });
