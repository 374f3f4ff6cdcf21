import type { ApiModel } from '../model/model.js';
import { allOperations } from '../model/operations.js';
import type { Finding } from './finding.js';

/** The declared styles, or those that operations seem to have. */
export function detectPagination(model: ApiModel): Finding {
  const concern = 'pagination';
  const pagings = allOperations(model).flatMap(({ paging }) => paging ?? []);
  const own = pagings.filter(({ detected }) => !detected).map(({ style }) => style);
  const declared = [...new Set([...model.paginations.keys(), ...own])];
  if (declared.length > 0) return { concern, state: 'declared', what: declared.join(', ') };
  const styles = [...new Set(pagings.map(({ style }) => style))];
  if (styles.length === 0) return { concern, state: 'none', what: '' };
  const count = (wanted: string): number => pagings.filter(({ style }) => style === wanted).length;
  const what = styles
    .sort((one, other) => count(other) - count(one))
    .map((style) => `${style} (${count(style)} ${count(style) === 1 ? 'list' : 'lists'})`)
    .join(', ');
  return { concern, state: 'detected', what, advice: 'x-sdk-pagination makes it sure, or turns it off' };
}
