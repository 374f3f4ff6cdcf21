import { expect, test } from 'vitest';
import { diffModels } from '../../../generator/diff/judge/judge.js';
import { singleEdits } from './edits.js';
import { pairNames, readPair } from './support.js';

/** Edits that say nothing, each with the reason. */
const waivers: readonly (readonly [path: RegExp, reason: string])[] = [
  [/\/example(\/|$)/, 'a sample binds nobody'],
  [/\/samples(\/|$)/, 'a sample binds nobody'],
  [
    /^\/resources\/\*(\/children\/\*)*\/(name|item)$/,
    'the path of a resource holds its name; its item is a word for texts',
  ],
  [
    /^\/resources\/\*(\/children\/\*)*\/operations\/\*\/id$/,
    'a name for machines: nothing that is sent, nor a word of the SDK',
  ],
  [/\/operations\/\*\/path\/\*\/name$/, 'the name of an argument is told with its parameter'],
  [/\/paging\/detected$/, 'told by the description or not, it is the same'],
  [/^\/events\/\*\/base(\/|$)/, 'only how the payload is written down'],
  [/\/extensible$/, 'shows in whether the enum is open'],
  [/^\/errors(\/types\/\*)?\/body(\/|$)/, 'told where the calls that fail are'],
  [/\/usage\/(request|response)$/, 'follows from the operations'],
  [/\/bases(\/|$)/, 'what is taken in is said where it is'],
  [/\/doc\/deprecated$/, 'whether counts, not why'],
  [/^\/schemas\/\*\/name$/, 'the name of a schema is its key'],
  [/^\/paginations\/\*\/name$/, 'the name of a style is its key'],
];

test('every single edit of a model is told, and judged by a rule', async () => {
  const silent = new Set<string>();
  const paths = new Set<string>();
  for (const name of pairNames) {
    const { model } = await readPair(name, 'base');
    for (const edit of singleEdits(model, paths)) {
      const isWaived = waivers.some(([path]) => path.test(edit.path));
      if (diffModels(model, edit.model).length === 0 && !isWaived) silent.add(`${edit.what} ${edit.path}`);
    }
  }
  expect([...silent]).toEqual([]);
  expect(paths.size).toBeGreaterThan(200);
});
