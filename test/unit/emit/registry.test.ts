import { describe, expect, it } from 'vitest';
import { emitterNames, findEmitter } from '../../../generator/emit/registry.js';

describe('registry', () => {
  it('finds every emitter it names, by that name', () => {
    expect(emitterNames()).toContain('typescript');
    for (const name of emitterNames()) expect(findEmitter(name)?.name).toBe(name);
  });

  it('knows no other', () => {
    expect(findEmitter('cobol')).toBeUndefined();
    expect(findEmitter('toString')).toBeUndefined();
  });
});
