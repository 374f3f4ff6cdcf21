import { diagnostic } from '../../diagnostics/codes.js';
import { isObject, member } from '../json.js';
import { templateNames } from '../operations.js';
import type { Rule } from '../rule.js';

/** Paths start with a slash, stay below the server, and their braces come in pairs around different names. */
export const pathSyntax: Rule = (document) => {
  const paths = member(document.root, 'paths');
  if (!isObject(paths)) return [];
  return Object.keys(paths)
    .filter((path) => !path.startsWith('x-'))
    .flatMap((path) => {
      const problem = findProblem(path);
      return problem ? [diagnostic('path-syntax', { path, problem }, document.locate(paths, path))] : [];
    });
};

function findProblem(path: string): string | undefined {
  if (!path.startsWith('/')) return 'does not start with a slash';
  if (/[\p{Cc}\p{Cs}\u2028\u2029]/u.test(path)) return 'has a character that no request can hold';
  const segments = path.split(/[?#]/)[0]?.split('/') ?? [];
  if (segments.some((segment) => /^(\.|%2e){1,2}$/i.test(segment))) return 'climbs by dots';
  if (/[{}]/.test(path.replace(/\{[^{}/]+\}/g, ''))) return 'has a brace without its partner';
  const names = templateNames(path);
  const repeated = names.find((name, index) => names.indexOf(name) !== index);
  return repeated === undefined ? undefined : `has {${repeated}} twice`;
}
