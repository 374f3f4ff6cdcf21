import type { ExpandPaths } from '../../../templates/typescript/runtime/expand-check.js';
import type { PageMethods } from '../../../templates/typescript/runtime/page.js';
import type { expandable, passages, Result, Tail } from '../../../templates/typescript/runtime/expand.js';

/** A page of things. */
export interface List<T> {
  data: T[];
  has_more: boolean;
  readonly [passages]?: 'data';
}

/** A list inside an object that goes on. */
export interface ListPage<T> extends List<T>, PageMethods<T> {}

export interface Card {
  id: string;
  brand: string;
}

export interface Discount {
  id: string;
  promotion: string | null;
  readonly [expandable]?: { promotion: Promotion };
}

export interface Promotion {
  id: string;
  code: string;
}

export interface DeletedCustomer {
  id: string;
  deleted: true;
}

export interface Customer {
  id: string;
  name: string | null;
  default_source: string | null;
  /** Answered only when it is expanded. */
  sources?: ListPage<Card>;
  readonly [expandable]?: { default_source: Card; sources: ListPage<Card> };
}

export interface Invoice {
  id: string;
  charge: string | null;
  customer: string;
  discounts: string[];
  readonly [expandable]?: { charge: Charge; customer: Customer | DeletedCustomer; discounts: Discount[] };
}

export interface Refund {
  id: string;
  charge: string;
  readonly [expandable]?: { charge: Charge };
}

export interface Charge {
  id: string;
  amount: number;
  customer: string | null;
  invoice?: string;
  refunds: ListPage<Refund>;
  details: {
    card: {
      network: string;
      promotion: string | null;
      readonly [expandable]?: { promotion: Promotion };
    } | null;
    readonly [passages]?: 'card';
  };
  metadata: Record<string, string>;
  readonly [expandable]?: { customer: Customer | DeletedCustomer; invoice: Invoice };
  readonly [passages]?: 'refunds' | 'details';
}

/** As the emitter writes them. */
export interface RetrieveParams<P extends string = string> {
  expand?: ExpandPaths<Charge, P>;
}
export interface ListParams<P extends string = string> {
  limit?: number;
  expand?: ExpandPaths<List<Charge>, P>;
}

export declare function retrieve<const P extends string = never>(
  id: string,
  params?: RetrieveParams<P> | null,
): Promise<Result<Charge, P>>;
export declare function list<const P extends string = never>(
  params?: ListParams<P> | null,
): Promise<List<Result<Charge, Tail<P, 'data'>>>>;
