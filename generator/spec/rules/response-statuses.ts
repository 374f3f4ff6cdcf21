import { diagnostic } from '../../diagnostics/codes.js';
import type { Rule } from '../rule.js';
import { placesOf } from '../walk.js';

/** Responses are keyed by a status, a class of statuses or `default`. */
export const responseStatuses: Rule = (document) =>
  placesOf(document, 'responses').flatMap(({ node }) =>
    Object.keys(node)
      .filter((status) => !/^([1-5]\d\d|[1-5]XX|default|x-.*)$/.test(status))
      .map((status) => diagnostic('response-status', { status }, document.locate(node, status))),
  );
