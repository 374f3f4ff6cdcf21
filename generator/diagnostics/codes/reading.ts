import { broken, didYouMean, error, warning, type Near } from '../code-entry.js';

/** Problems of reading files: text, YAML and references. */
export const readingCodes = {
  'file-not-found': error<{ file: string } & Near>(({ file }) => `there is no file ${file}`, didYouMean),
  'file-unreadable': error<{ file: string; reason: string }>(
    ({ file, reason }) => `cannot read ${file}: ${reason}`,
    () => 'a description is a text file that you may read',
  ),
  'file-encoding': broken<{ file: string }>(
    ({ file }) => `${file} is not UTF-8 text`,
    () => 'save the file as UTF-8, without control characters',
  ),
  'document-shape': error<{ found: string }>(
    ({ found }) => `a description is a mapping, found ${found}`,
    () => 'start with `openapi: 3.1.0`',
  ),
  'yaml-syntax': broken<{ problem: string }>(
    ({ problem }) => problem,
    () => 'the text is neither YAML 1.2 nor JSON; check indentation, quotes and brackets here and just above',
  ),
  'yaml-tab': broken<object>(
    () => 'a tab is used as indentation',
    () => 'YAML allows only spaces there: replace the tab by spaces',
  ),
  'yaml-duplicate-key': broken<{ key: string; first: string }>(
    ({ key, first }) => `the key "${key}" is given twice, first at ${first}`,
    () => 'remove or rename one of them; quotes make no difference, `200` and `"200"` are one key',
  ),
  'yaml-documents': broken<object>(
    () => 'a file holds one YAML document, here a second one starts',
    () => 'remove the line `---` or put the second document in a file of its own',
  ),
  'yaml-tag': broken<{ problem: string }>(
    ({ problem }) => problem,
    () => 'a description holds plain JSON values only: remove the tag',
  ),
  'yaml-number': broken<{ text: string }>(
    ({ text }) => `${text} is not a JSON number`,
    () => 'write a finite number, or put the word in quotes',
  ),
  'yaml-alias': broken<{ name: string } & Near>(
    ({ name }) => `the alias *${name} has no anchor before it`,
    didYouMean,
  ),
  'yaml-alias-cycle': broken<{ name: string }>(
    ({ name }) => `the alias *${name} stands inside its own anchor`,
    () => 'use a `$ref` where a shape contains itself',
  ),
  'yaml-alias-limit': error<{ limit: number }>(
    ({ limit }) => `aliases repeat more than ${limit} values`,
    () => 'use `$ref` for shapes that occur often',
  ),
  'yaml-merge': broken<object>(
    () => 'the value of `<<` is not a mapping',
    () => 'merge an alias of a mapping, or a list of them',
  ),
  'too-deep': broken<{ limit: number }>(
    ({ limit }) => `values are nested more than ${limit} levels deep`,
    () => 'give inner shapes a name under `components` and refer to them by `$ref`',
  ),
  'ref-invalid': broken<{ problem: string }>(
    ({ problem }) => problem,
    () => 'write `#/components/schemas/Name` or `file.yaml#/components/schemas/Name`',
  ),
  'ref-remote': broken<{ ref: string; origin?: string | undefined }>(
    ({ ref }) => `$ref "${ref}" is not followed: nothing is fetched unless it is allowed`,
    ({ origin }) =>
      origin === undefined
        ? 'copy the file beside the description and refer to it by a relative path'
        : `copy the file beside the description and refer to it by a relative path, or add ${origin} to allowOrigins`,
  ),
  'ref-unfetched': broken<{ ref: string; reason: string }>(
    ({ ref, reason }) => `$ref "${ref}" cannot be fetched: ${reason}`,
    () => 'try again, or copy the file beside the description and refer to it by a relative path',
  ),
  'address-refused': error<{ address: string; origin?: string | undefined }>(
    ({ address }) => `${address} is not read: nothing is fetched unless it is allowed`,
    ({ origin }) =>
      origin === undefined
        ? 'an address begins with https, or with http on this machine'
        : `allow it with --allow-origin ${origin}`,
  ),
  'address-unfetched': error<{ address: string; reason: string }>(
    ({ address, reason }) => `${address} cannot be fetched: ${reason}`,
    () => 'try again, or save the description and give its path',
  ),
  'ref-sibling': warning<{ name: string }>(
    ({ name }) => `"${name}" does not count beside a $ref before OpenAPI 3.1`,
    () => 'write `allOf: [{ $ref: … }]` with the other words beside it',
  ),
  'ref-outside-root': broken<{ ref: string; folder: string }>(
    ({ ref, folder }) => `$ref "${ref}" leads outside the folder of the description (${folder})`,
    () => 'move the file into that folder',
  ),
  'ref-file-not-found': broken<{ ref: string } & Near>(
    ({ ref }) => `$ref "${ref}" names a file that does not exist`,
    ({ near }) => didYouMean({ near }) ?? 'the path is relative to the file that holds the reference',
  ),
  'ref-not-found': broken<{ ref: string; missing: string } & Near>(
    ({ ref, missing }) => `$ref "${ref}" leads nowhere: there is no "${missing}"`,
    ({ near }) => didYouMean({ near }) ?? 'define it, or correct the reference',
  ),
  'ref-cycle': broken<{ ref: string }>(
    ({ ref }) => `$ref "${ref}" leads back to itself`,
    () => 'one of the references on the way must give way to a definition',
  ),
};
