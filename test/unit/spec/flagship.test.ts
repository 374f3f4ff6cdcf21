import { expect, test } from 'vitest';
import { formatDiagnostics } from '../../../generator/diagnostics/reporter.js';
import { isObject } from '../../../generator/spec/json.js';
import { readSpec } from '../../../generator/spec/read-spec.js';
import { validateSpec } from '../../../generator/spec/validate-spec.js';
import { placesOf } from '../../../generator/spec/walk.js';

test('the flagship description has no problems and every reference in it leads somewhere', async () => {
  const [document, problems] = await readSpec('spec/stripe/2022-08-01/openapi.yaml');
  if (!document) throw new Error(formatDiagnostics(problems, { color: false }));
  const all = [...problems, ...validateSpec(document)[1]];
  expect(formatDiagnostics(all, { color: false, files: document.files })).toBe('');
  const references = placesOf(document, 'schema').flatMap(({ node }) => (typeof node.$ref === 'string' ? [node.$ref] : []));
  expect(references.length).toBeGreaterThan(100);
  expect(references.filter((ref) => !isObject(document.resolve(ref)))).toEqual([]);
});
