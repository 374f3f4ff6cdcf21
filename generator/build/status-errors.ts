import type { FailedAnswer } from '../model/answer.js';
import type { ErrorModel, ErrorType, Operation } from '../model/model.js';
import type { Schema } from '../model/schema.js';
import { unionOf } from './answers.js';

/** What classes of statuses that have a name of their own are called, without `Error`. */
const NAMES: Readonly<Record<string, string>> = {
  400: 'BadRequest',
  401: 'Unauthorized',
  402: 'PaymentRequired',
  403: 'Forbidden',
  404: 'NotFound',
  405: 'MethodNotAllowed',
  406: 'NotAcceptable',
  408: 'RequestTimeout',
  409: 'Conflict',
  410: 'Gone',
  412: 'PreconditionFailed',
  413: 'ContentTooLarge',
  415: 'UnsupportedMediaType',
  422: 'UnprocessableContent',
  423: 'Locked',
  424: 'FailedDependency',
  428: 'PreconditionRequired',
  429: 'TooManyRequests',
  451: 'Unavailable',
  500: 'Internal',
  501: 'NotImplemented',
  502: 'BadGateway',
  503: 'ServiceUnavailable',
  504: 'GatewayTimeout',
  '4XX': 'Client',
  '5XX': 'Server',
};

/** A class of errors for each status that operations describe, and what they hold. */
export function errorsByStatus(operations: readonly Operation[]): Pick<ErrorModel, 'types' | 'body'> {
  const failures = operations.flatMap((operation) => operation.failures);
  const statuses = [...new Set(failures.map(({ status }) => status))].filter(
    (status) => status !== 'DEFAULT',
  );
  const bodyOf = (takes: (status: FailedAnswer['status']) => boolean): Schema =>
    unionOf(failures.flatMap(({ status, schema }) => (takes(status) ? [schema] : [])));
  const types = statuses.toSorted().map((status): ErrorType => {
    const [digit = ''] = status;
    const range = `${digit}XX` as const;
    const isRange = status === range;
    const hasParent = !isRange && statuses.some((other) => other === range);
    return {
      name: nameOf(status),
      ...(hasParent && { parent: nameOf(range) }),
      status: Number(isRange ? digit : status),
      body: bodyOf((other) => (isRange ? other.startsWith(digit) : other === status)),
      doc: { description: isRange ? `A status that begins with ${digit}.` : `Status ${status}.` },
    };
  });
  const isOpen = failures.some(({ status }) => status === 'DEFAULT');
  return { types, ...(isOpen && { body: bodyOf(() => true) }) };
}

function nameOf(status: string): string {
  return `${NAMES[status] ?? `Status${status}`}Error`;
}
