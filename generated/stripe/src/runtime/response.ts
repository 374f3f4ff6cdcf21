import type { AnswerInfo } from './answer-info.js';
import { readBytes, readText } from './read-body.js';
import type { ErrorsDefinition } from './definition.js';
import {
  APIError,
  ConnectionError,
  DecodeError,
  SDKError,
  type ConnectionErrorInit,
  type ResponseInfo,
} from './errors.js';
import { redactGiven } from './redact.js';
import { member } from './member.js';
import type { Parse, PreparedRequest, RequestSpec, ResponseKind, ShowFault } from './request.js';
import type { Answer } from './transport.js';
import { toBlob } from './uploadable.js';

/** An answer on its way to becoming a result or an error. */
export interface Received {
  readonly answer: Answer;
  readonly info: AnswerInfo;
  readonly request: PreparedRequest;
}

/**
 * Reads a successful answer: undefined when it is empty. Rejects with DecodeError when it is not what was asked
 * for, with ConnectionError when it ends early. Objects get a `lastResponse` that is not enumerable.
 */
export async function readResult(
  received: Received,
  { accept: kind = 'json', parse = JSON.parse }: Pick<RequestSpec, 'accept' | 'parse'>,
): Promise<unknown> {
  const { info, request } = received;
  const data = await readData(received, kind);
  if (info.status === 204 || request.method === 'HEAD' || data === '') return undefined;
  const result: unknown = kind === 'json' ? parseJSON(data as string, parse, info) : data;
  if (typeof result === 'object' && result !== null) attach(result, info);
  return result;
}

/** The failed answer as the class of error that the definition says. */
export async function readError(received: Received, errors: ErrorsDefinition | undefined): Promise<APIError> {
  const { info, request } = received;
  const body = errorObject(redactGiven(await readOrNothing(received), request.secrets), errors?.path ?? []);
  const type = member(body, 'type');
  const rule = errors?.classes.find(
    (candidate) => matches(candidate.type, type) && matchesStatus(candidate.status, info.status),
  );
  const ErrorClass = rule?.error ?? errors?.base ?? APIError;
  // A copy would make the headers, which few look at.
  return new ErrorClass(Object.assign(info, { body }));
}

/** A fault of the way there or back, as ConnectionError without secrets; what is an SDKError stays. */
export function faultError(
  fault: unknown,
  { secrets, showFault }: { readonly secrets: readonly string[]; readonly showFault: ShowFault },
  init: ConnectionErrorInit,
): SDKError {
  if (fault instanceof SDKError) return fault;
  const cause = fault instanceof Error ? showFault(fault, secrets) : undefined;
  const error = new ConnectionError('The connection failed', { ...init, cause });
  if (error.code !== undefined) error.message += ` (${error.code})`;
  return error;
}

/** How the answer came about that an object was made from; undefined for anything that is no result of a call. */
export function lastResponse(result: object): ResponseInfo | undefined {
  const own = Object.getOwnPropertyDescriptor(result, 'lastResponse');
  return own?.enumerable === false ? (own.value as ResponseInfo) : undefined;
}

/** Makes the answer known to `lastResponse`; a member that the server itself calls so stays. */
export function attach<T extends object>(result: T, info: ResponseInfo): T {
  if (Object.hasOwn(result, 'lastResponse')) return result;
  return Object.defineProperty(result, 'lastResponse', { value: info });
}

/** The parser's own message would quote the answer. */
function parseJSON(text: string, parse: Parse, info: ResponseInfo): unknown {
  try {
    return parse(text);
  } catch (fault) {
    if (fault instanceof DecodeError) throw new DecodeError(fault.message, info);
    const type = info.headers.get('content-type') ?? 'no content type';
    throw new DecodeError(`The answer (status ${info.status}, ${type}) is not JSON`, info);
  }
}

async function readData(received: Received, kind: ResponseKind): Promise<Blob | string> {
  const { info, request } = received;
  try {
    return await (kind === 'binary' ? blob(received) : text(received));
  } catch (fault) {
    throw faultError(fault, request, { attempts: info.attempts, response: info });
  } finally {
    info.finish();
  }
}

async function blob({ answer, info, request }: Received): Promise<Blob> {
  const bytes = await readBytes(answer, request.limits.maxResponseBytes, info);
  return toBlob(bytes, answer.header('content-type') ?? '');
}

function text({ answer, info, request }: Received): Promise<string> {
  return readText(answer, request.limits.maxResponseBytes, info);
}

/** The status says enough when the rest is lost. */
function readOrNothing(received: Received): Promise<string> {
  return text(received).catch(() => '');
}

function errorObject(text: string, path: readonly string[]): unknown {
  try {
    return path.reduce<unknown>(member, JSON.parse(text));
  } catch {
    return undefined;
  }
}

/** A digit stands for all statuses that begin with it. */
function matchesStatus(wanted: number | undefined, actual: number): boolean {
  return matches(wanted, actual) || wanted === Math.floor(actual / 100);
}

function matches(wanted: unknown, actual: unknown): boolean {
  return wanted === undefined || wanted === actual;
}
