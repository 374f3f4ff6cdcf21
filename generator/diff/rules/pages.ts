import type { Rule } from '../judge/rule.js';
import { listPagesChanged } from './pages/list-pages-changed.js';
import { pagesAdded } from './pages/pages-added.js';
import { pagesChanged } from './pages/pages-changed.js';
import { pagesRemoved } from './pages/pages-removed.js';
import { paginationAdded } from './pages/pagination-added.js';
import { paginationAfterChanged } from './pages/pagination-after-changed.js';
import { paginationBeforeAdded } from './pages/pagination-before-added.js';
import { paginationBeforeChanged } from './pages/pagination-before-changed.js';
import { paginationBeforeRemoved } from './pages/pagination-before-removed.js';
import { paginationCursorChanged } from './pages/pagination-cursor-changed.js';
import { paginationEnvelopeChanged } from './pages/pagination-envelope-changed.js';
import { paginationHasMoreAdded } from './pages/pagination-has-more-added.js';
import { paginationHasMoreChanged } from './pages/pagination-has-more-changed.js';
import { paginationHasMoreRemoved } from './pages/pagination-has-more-removed.js';
import { paginationItemsChanged } from './pages/pagination-items-changed.js';
import { paginationLimitAdded } from './pages/pagination-limit-added.js';
import { paginationLimitChanged } from './pages/pagination-limit-changed.js';
import { paginationLimitRemoved } from './pages/pagination-limit-removed.js';
import { paginationNextTokenChanged } from './pages/pagination-next-token-changed.js';
import { paginationRemoved } from './pages/pagination-removed.js';
import { paginationStyleChanged } from './pages/pagination-style-changed.js';
import { paginationTokenChanged } from './pages/pagination-token-changed.js';
import { paginationUrlAdded } from './pages/pagination-url-added.js';
import { paginationUrlChanged } from './pages/pagination-url-changed.js';
import { paginationUrlRemoved } from './pages/pagination-url-removed.js';
import { pagingChanged } from './pages/paging-changed.js';

/** Rules about pages; of several about the same facts the more special ones come first. */
export const pagesRules: readonly Rule[] = [
  pagesAdded,
  pagesRemoved,
  pagesChanged,
  listPagesChanged,
  paginationAdded,
  paginationRemoved,
  paginationStyleChanged,
  paginationLimitAdded,
  paginationLimitRemoved,
  paginationLimitChanged,
  paginationItemsChanged,
  paginationHasMoreAdded,
  paginationHasMoreRemoved,
  paginationHasMoreChanged,
  paginationUrlAdded,
  paginationUrlRemoved,
  paginationUrlChanged,
  paginationAfterChanged,
  paginationBeforeAdded,
  paginationBeforeRemoved,
  paginationBeforeChanged,
  paginationCursorChanged,
  paginationTokenChanged,
  paginationNextTokenChanged,
  paginationEnvelopeChanged,
  pagingChanged,
];
