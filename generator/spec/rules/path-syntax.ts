import { diagnostic } from '../../diagnostics/codes.js';
import { isObject, member } from '../json.js';
import { templateNames } from '../operations.js';
import type { Rule } from '../rule.js';

/** Paths start with a slash, and their braces come in pairs around different names. */
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
  if (/[{}]/.test(path.replace(/\{[^{}/]+\}/g, ''))) return 'has a brace without its partner';
  const names = templateNames(path);
  const repeated = names.find((name, index) => names.indexOf(name) !== index);
  return repeated === undefined ? undefined : `has {${repeated}} twice`;
}
