import { diagnostic } from '../../diagnostics/codes.js';
import { member } from '../json.js';
import type { Rule } from '../rule.js';
import { placesOf } from '../walk.js';

/** Patterns are expressions of JavaScript, with the flag `u` or without. */
export const patterns: Rule = (document) =>
  placesOf(document, 'schema').flatMap(({ node }) => {
    const pattern = member(node, 'pattern');
    if (typeof pattern !== 'string' || isExpression(pattern, 'u') || isExpression(pattern, '')) return [];
    return [diagnostic('pattern-syntax', { pattern }, document.locate(node, 'pattern'))];
  });

function isExpression(pattern: string, flags: string): boolean {
  try {
    new RegExp(pattern, flags);
    return true;
  } catch {
    return false;
  }
}
