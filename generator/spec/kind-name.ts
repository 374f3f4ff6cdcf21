import type { Kind } from './grammar.js';

const names: Partial<Record<Kind, string>> = {
  document: 'the description',
  info: '"info"',
  paths: '"paths"',
  components: '"components"',
  responses: '"responses"',
  pathItem: 'a path item',
  requestBody: 'a request body',
  mediaType: 'a media type',
  operation: 'an operation',
  encoding: 'an encoding',
  example: 'an example',
  securityScheme: 'a security scheme',
  requirement: 'a security requirement',
  other: 'this place',
};

/** What a kind of object is called in messages. */
export function kindName(kind: Kind): string {
  return names[kind] ?? `a ${kind}`;
}
