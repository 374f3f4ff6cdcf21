import { describe, expect, it } from 'vitest';
import { emitterNames, findEmitter } from '../../../generator/emit/registry.js';

describe('registry', () => {
  it('finds every emitter it names, by that name', async () => {
    expect(emitterNames()).toContain('typescript');
    for (const name of emitterNames()) expect((await findEmitter(name))?.name).toBe(name);
  });

  it('knows no other', async () => {
    expect(await findEmitter('cobol')).toBeUndefined();
    expect(await findEmitter('toString')).toBeUndefined();
  });
});
