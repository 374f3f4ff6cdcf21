import { describe, expect, it } from 'vitest';
import type { ErrorModel, ErrorType } from '../../../../generator/model/model.js';
import { emitted } from '../../../support/emit-package.js';
import { model } from '../../../support/model.js';
import { object, ref, scalar } from '../../../support/schemas.js';

const errors = (changes: Partial<ErrorModel>): Promise<string> =>
  emitted(
    model({ errors: { path: ['error'], types: [], ...changes }, schemas: { Problem: PROBLEM } }),
    'src/errors.ts',
  );
const PROBLEM = object({ decline_code: scalar(), message: scalar(), request_id: scalar() });
const type = (name: string, changes: Partial<ErrorType> = {}): ErrorType => ({ name, doc: {}, ...changes });
const classes = (text: string): readonly string[] =>
  [...text.matchAll(/class (\w+ extends \w+)/g)].map(([, found]) => found ?? '');

describe('error classes', () => {
  it('extend one base of the API, which extends that of the runtime', async () => {
    expect(classes(await errors({ types: [type('CardError')] }))).toEqual([
      'PetsAPIError extends APIError',
      'CardError extends PetsAPIError',
    ]);
  });

  it('stand after the class they extend, and otherwise in the order of the description', async () => {
    const types = [type('A', { parent: 'B' }), type('X'), type('B', { parent: 'C' }), type('C')];
    const expected = ['C extends PetsAPIError', 'B extends C', 'A extends B', 'X extends PetsAPIError'];
    expect(classes(await errors({ types })).slice(1)).toEqual(expected);
  });

  it('carry their words', async () => {
    expect(await errors({ types: [type('CardError', { doc: { description: 'Declined.' } })] })).toContain(
      '/** Declined. */\nexport class CardError',
    );
  });
});

it('each class has a name of its own, by which copies of it know each other', async () => {
  const text = await errors({ types: [type('CardError')] });
  const brands = [...text.matchAll(/static override readonly brand: string = '(.*)';/g)];
  expect(brands.map(([, brand]) => brand)).toEqual(['Pets.PetsAPIError', 'Pets.CardError']);
});

describe('base class', () => {
  it('has the members of the error object, except those every error has', async () => {
    const text = await errors({ schema: ref('Problem') });
    expect(text).toContain("readonly declineCode: Problem['decline_code'] | undefined =");
    expect(text).not.toMatch(/readonly (message|requestId)/);
  });

  it('reads them from an answer of any shape', async () => {
    const text = await errors({ schema: ref('Problem') });
    expect(text).toContain("= member(this.body, 'decline_code');");
  });

  it('reads nothing when the error object has no shape', async () => {
    expect(await errors({})).not.toContain('member');
  });
});
