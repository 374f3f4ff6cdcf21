import { diagnostic } from '../../diagnostics/codes.js';
import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import { nearest } from '../../diagnostics/nearest.js';
import type { SpecDocument } from '../document.js';
import { member } from '../json.js';
import { pathEntries, templateNames, type ListedParameter, type PathEntry } from '../operations.js';
import type { Rule } from '../rule.js';

/** The names in braces in a path and the declared path parameters are the same. */
export const pathParameters: Rule = (document) =>
  pathEntries(document).flatMap((entry) => [
    ...[entry, ...entry.operations].flatMap(({ parameters }) =>
      parameters.filter(isInPath).flatMap((parameter) => checkDeclared(document, entry.path, parameter)),
    ),
    ...templateNames(entry.path).flatMap((name) => checkName(document, entry, name)),
  ]);

function checkDeclared(
  document: SpecDocument,
  path: string,
  { node, list, index }: ListedParameter,
): readonly Diagnostic[] {
  const names = templateNames(path);
  const name = nameOf(node);
  const unused = !names.includes(name);
  const isOptional = member(node, 'required') !== true;
  if (!unused && !isOptional) return [];
  const at = document.locate(list, index);
  return [
    ...(unused ? [diagnostic('path-parameter-unused', { name, path, near: nearest(name, names) }, at)] : []),
    ...(isOptional ? [diagnostic('path-parameter-optional', { name }, at)] : []),
  ];
}

/** A name that no operation declares is one mistake of the path; otherwise each operation without it is one. */
function checkName(document: SpecDocument, entry: PathEntry, name: string): readonly Diagnostic[] {
  const { path, operations } = entry;
  const shared = pathNames(entry.parameters);
  const without = operations.filter(({ parameters }) => !pathNames(parameters).includes(name));
  if (shared.includes(name) || without.length === 0) return [];
  const declared = [entry, ...operations].flatMap(({ parameters }) => pathNames(parameters));
  const misspelt = declared.some(
    (other) => !templateNames(path).includes(other) && nearest(other, [name]) !== undefined,
  );
  if (misspelt) return [];
  const places = without.length === operations.length ? [entry] : without;
  return places.map(({ node }) => {
    const near = nearest(name, declared);
    return diagnostic('path-parameter-undeclared', { name, path, near }, document.locate(node));
  });
}

function pathNames(parameters: readonly ListedParameter[]): readonly string[] {
  return parameters.filter(isInPath).map(({ node }) => nameOf(node));
}

function isInPath({ node }: ListedParameter): boolean {
  return member(node, 'in') === 'path';
}

function nameOf(node: ListedParameter['node']): string {
  const name = member(node, 'name');
  return typeof name === 'string' ? name : '';
}
