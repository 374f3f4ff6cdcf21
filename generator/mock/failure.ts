import type { ErrorModel } from '../model/model.js';
import type { MockAnswer } from './types.js';

/** What a failed request did wrong. */
export interface FailureDetail {
  readonly message: string;
  readonly code?: string;
  /** The parameter at fault, in bracket form. */
  readonly param?: string;
}

/** Which of the API's error types a failure is, by a word in the type's wire name. */
export type FailureKind = 'invalid_request' | 'idempotency' | 'api_error';

/** Ends a request with an error in the API's own shape. */
export class Failure extends Error {
  readonly status: number;
  readonly detail: FailureDetail;
  readonly kind: FailureKind;
  readonly headers: Readonly<Record<string, string>>;

  constructor(
    status: number,
    detail: FailureDetail,
    more: { kind?: FailureKind; headers?: Readonly<Record<string, string>> } = {},
  ) {
    super(detail.message);
    this.status = status;
    this.detail = detail;
    this.kind = more.kind ?? 'invalid_request';
    this.headers = more.headers ?? {};
  }
}

/** The answer of a failed request, shaped by the API's error model. */
export function failureAnswer(errors: ErrorModel, failure: Failure): MockAnswer {
  const error = { type: typeOf(errors, failure.kind), ...failure.detail };
  const body = errors.path.reduceRight<unknown>((inner, key) => ({ [key]: inner }), error);
  return { status: failure.status, headers: failure.headers, body };
}

/** The type named for the failure, else the one for invalid requests, else the first there is. */
function typeOf(errors: ErrorModel, kind: FailureKind): string {
  const types = errors.types.flatMap(({ type, status }) =>
    type === undefined ? [] : [{ type, general: status === undefined }],
  );
  const named = (word: string) => types.find(({ type, general }) => general && type.includes(word));
  return (named(kind) ?? named('invalid_request') ?? types[0])?.type ?? 'invalid_request_error';
}
