import type { PathPart } from '../model/model.js';

/** Text and parameters of a path, in turn. It may end in a query; a fragment is never sent. */
export function splitPath(path: string): readonly PathPart[] {
  const [sent = ''] = path.split('#');
  const parts = (sent.startsWith('/') ? sent : `/${sent}`).split(/(\{[^}]+\})/).filter((part) => part !== '');
  return parts.map((part) =>
    part.startsWith('{') ? { kind: 'parameter', name: part.slice(1, -1) } : { kind: 'text', text: part },
  );
}

/** Names of the query parameters that a path holds itself: nobody else gives them. */
export function namesInQuery(path: string): readonly string[] {
  const [, query = ''] = path.split(/[?#]/);
  return path.includes('?') ? query.split('&').map((field) => field.split('=')[0] ?? '') : [];
}
