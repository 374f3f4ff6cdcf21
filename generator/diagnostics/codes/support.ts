import { info, warning } from '../code-entry.js';

/** What a description says rightly and the SDK does not follow. */
export const supportCodes = {
  'unsupported-construct': warning<{ what: string; instead: string; others: number }>(
    ({ what, others }) => `${what} is not supported${more(others)}`,
    ({ instead }) => `the SDK ${instead}`,
  ),
  'server-without-host': warning<{ url: string }>(
    ({ url }) => `the server "${url}" has no host`,
    () => 'give it one, in an overlay for instance; without it callers have to set `baseURL`',
  ),
  'parameter-name-taken': warning<{ found: string; in: string; name: string }>(
    ({ found, in: place, name }) => `the ${place} parameter "${found}" is called "${name}" in the SDK`,
    () => 'another parameter or a member of the body has its name, and all are members of one object',
  ),
  'operation-name-taken': info<{ route: string; wanted: string; name: string; others: number }>(
    ({ route, wanted, name, others }) =>
      `${route} is called "${name}" in the SDK, as another operation there is "${wanted}"${apart(others)}`,
    () => '`x-sdk-method` at an operation gives it a name of its own',
  ),
  'schema-names-alike': info<{ name: string; other: string }>(
    ({ name, other }) => `the schema "${name}" is called almost as "${other}" is`,
    () =>
      'their types and files are told apart by what is added to the name of the second: rename it to choose',
  ),
  'union-too-large': warning<{ count: number; most: number }>(
    ({ count, most }) =>
      `choices beside each other make ${count} combinations, and ${most} are the most that are typed`,
    () =>
      'the SDK tells the variants of the first choice apart, and takes what the others say as members that may be there',
  ),
  'pagination-detected': info<{ route: string; style: string; others: number; declaration: string }>(
    ({ route, style, others }) => `${route} looks paged by ${STYLES[style] ?? style}${also(others)}`,
    ({ declaration }) =>
      `the SDK goes through the pages; \`x-sdk-pagination: ${declaration}\` makes it sure, \`false\` there turns it off`,
  ),
  'pagination-without-items': warning<{ items: string }>(
    ({ items }) =>
      `the answer holds no list ${items === '' ? 'itself' : `in "${items}"`} that could be paged`,
    () => '`items` of `x-sdk-pagination` names the member with the list; without it the answer is a list',
  ),
};

const STYLES: Readonly<Record<string, string>> = {
  cursor: 'the last item',
  token: 'a token in the answer',
  offset: 'offset',
  page: 'page number',
  url: 'a URL in the answer',
  link: 'the header Link',
};

function also(others: number): string {
  return others === 0 ? '' : `, and so do ${others} more ${others === 1 ? 'operation' : 'operations'}`;
}

function apart(others: number): string {
  return others === 0
    ? ''
    : `; ${others} more ${others === 1 ? 'operation is' : 'operations are'} told apart as well`;
}

function more(others: number): string {
  if (others === 0) return '';
  return `, here and in ${others} more ${others === 1 ? 'place' : 'places'}`;
}
