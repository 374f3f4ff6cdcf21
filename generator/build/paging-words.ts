import type { ScalarType } from '../model/schema.js';
import type { FoundMember } from './paging-members.js';

// Names as APIs commonly have them, in lower case and without what is no letter or digit.

/** Lists of items, the surest first. */
export const ITEMS: readonly string[] =
  'data items results records entries values value list rows content contents docs documents elements nodes objects resources hits members edges'.split(
    ' ',
  );

/** How many items a page has. */
export const LIMIT =
  /^(page)?(limit|size)$|^(perpage|count|take|top|maxresults|maxitems|pagelimit|itemsperpage|resultsperpage|numresults)$/;
/** How many items stand before a page. */
export const OFFSET = /^(offset|skip|startat|startindex|start|pageoffset)$/;
export const PAGE = /^(page|pagenumber|pageno|pagenum|pageindex|currentpage)$/;
/** The item that a page starts after, or ends before. */
export const AFTER = /^(after|startingafter|afterid|startafter|sinceid)$/;
export const BEFORE = /^(before|endingbefore|beforeid|endbefore)$/;
export const TOKEN =
  /^((next|starting)?page?token|cursor|(page|next|start|after)cursor|pageafter|continuation(token)?|nexttoken|nextpagetoken|startingtoken|token|marker|bookmark|scrollid)$/;

/** All items; a bare `count` may be those of the page. */
export const TOTAL =
  /^(total|total(count|results|items|records|elements|entries|hits|size)|numfound|odatacount|(record|item|result)stotal)$/;
export const TOTAL_HEADER = /^x-(pagination-)?total(-(count|items|results))?$/;
export const TOTAL_PAGES =
  /^(total_?pages|pages(total)?|pagecount|totalpagecount|lastpage|numpages|numberofpages)$/;
export const HAS_MORE =
  /^(hasmore|hasnext(page)?|more(available)?|hasmore(items|results|pages)|is?truncated)$/;

const NEXT_TOKEN =
  /^next(page)?(token|cursor|marker)$|^(next)?continuationtoken$|^next(page)?id$|^(endcursor|nextstart|bookmark|scrollid)$/;
const NEXT_URL = /^next(page)?(url|uri|link|href)$|^odatanextlink$/;

const AFTER_OR_TOKEN = new RegExp(`${AFTER.source}|${TOKEN.source}`);
const AFTER_OR_TOKEN_OR_PAGE = new RegExp(`${AFTER_OR_TOKEN.source}|${PAGE.source}`);

/** Parameters that take the value of a member, if it is one that asks for the next page. */
export function tokenParameters(words: readonly string[], type: ScalarType): RegExp | undefined {
  const [word = '', around = ''] = words.toReversed();
  if (NEXT_TOKEN.test(word)) return AFTER_OR_TOKEN;
  if (word === 'nextpage') return type === 'string' ? AFTER_OR_TOKEN_OR_PAGE : PAGE;
  if (word === 'nextoffset') return OFFSET;
  if (word === 'offset' && type === 'string') return /^offset$/;
  if (word === 'cursor' && around !== 'cursors') return /^cursor$/;
  if (word === 'lastid') return /^(after|afterid|startingafter)$/;
  if (word === 'after' && /cursor/.test(around)) return AFTER_OR_TOKEN;
  return word === 'next' && type === 'string' ? AFTER_OR_TOKEN : undefined;
}

/** Whether a member holds the URL of the next page: called so, or told by its format, its example or where it stands. */
export function isNextUrl({ words, schema }: FoundMember): boolean {
  const [word = '', around = ''] = words.toReversed();
  if (word === 'next' && /^_?links?$/.test(around)) return holdsText(schema);
  if (NEXT_URL.test(word)) return holdsText(schema);
  if (!/^next(page)?$/.test(word) || schema.kind !== 'scalar' || schema.type !== 'string') return false;
  const isUrl = /^(uri|url|iri)(-reference)?$/.test(schema.format ?? '');
  return isUrl || (typeof schema.example === 'string' && /^(https?:\/)?\//.test(schema.example));
}

/** A text, or an object with one as `href`. */
function holdsText(schema: FoundMember['schema']): boolean {
  if (schema.kind === 'union') return schema.variants.some(holdsText);
  if (schema.kind === 'object') return schema.properties.some(({ name }) => name === 'href');
  return schema.kind === 'scalar' && ['string', 'any'].includes(schema.type);
}
