import { describe, expect, it } from 'vitest';
import { dumpModel } from '../../../generator/model/dump.js';
import { model } from '../../support/model.js';
import { scalar } from '../../support/schemas.js';

describe('dumpModel', () => {
  it('is JSON with maps as objects, indented, ending in a newline', () => {
    const text = dumpModel(model({ name: 'pets', schemas: { Pet: scalar() } }));
    expect(JSON.parse(text)).toMatchObject({
      name: 'pets',
      schemas: { Pet: { schema: { kind: 'scalar' } } },
      paginations: {},
    });
    expect(text).toMatch(/^\{\n {2}"name"/);
    expect(text.endsWith('}\n')).toBe(true);
  });
});
