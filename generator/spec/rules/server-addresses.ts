import { diagnostic } from '../../diagnostics/codes.js';
import { member } from '../json.js';
import type { Rule } from '../rule.js';
import { placesOf } from '../walk.js';

/** Servers are reached by HTTP. A word before a port is a host; that there is none is told elsewhere. */
export const serverAddresses: Rule = (document) =>
  placesOf(document, 'server').flatMap(({ node }) => {
    const url = member(node, 'url');
    if (typeof url !== 'string' || !/^(?!https?:)[a-z][a-z\d+.-]*:(?!\d)/i.test(url)) return [];
    return [diagnostic('server-address', { url }, document.locate(node, 'url'))];
  });
