import { diagnostic } from '../../diagnostics/codes.js';
import { describe, member } from '../json.js';
import type { Rule } from '../rule.js';

/** The description is of a version whose words are understood. */
export const version: Rule = (document) => {
  const { root } = document;
  const key = ['openapi', 'swagger'].find((name) => member(root, name) !== undefined);
  if (key === undefined) {
    return [diagnostic('missing-version', {}, document.locate(root))];
  }
  const value = member(root, key);
  const found = typeof value === 'string' || typeof value === 'number' ? String(value) : describe(value);
  if (key === 'openapi' && /^3\.[12](\.\d+)?(-.*)?$/.test(found)) return [];
  const family = key === 'swagger' ? 'Swagger' : 'OpenAPI';
  return [diagnostic('unsupported-version', { family, found }, document.locate(root, key))];
};
