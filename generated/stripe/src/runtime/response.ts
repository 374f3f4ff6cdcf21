import type { APIDefinition, ErrorsDefinition } from './definition.js';
import { APIError, ConnectionError, DecodeError, SDKError, type ResponseInfo } from './errors.js';
import { redact } from './headers.js';
import type { PreparedRequest, ResponseKind } from './request.js';

/** What an answer says about itself. */
export function responseInfo(response: Response, definition: APIDefinition, attempts: number): ResponseInfo {
  const { status, headers } = response;
  const requestId = headers.get(definition.requestIdHeader ?? 'request-id') ?? undefined;
  return { status, headers, requestId, attempts };
}

/**
 * Reads a successful answer: undefined when it is empty. Rejects with DecodeError when it is not what was asked
 * for, with ConnectionError when it ends early. Objects get a `lastResponse` that is not enumerable.
 */
export async function readResult(
  response: Response,
  kind: ResponseKind,
  info: ResponseInfo,
): Promise<unknown> {
  const { attempts } = info;
  const data =
    kind === 'binary' ? await reached(response.blob(), attempts) : await reached(response.text(), attempts);
  if (info.status === 204 || (typeof data === 'string' && data === '')) return undefined;
  const result: unknown = kind === 'json' ? parseJSON(data as string, info) : data;
  if (typeof result === 'object' && result !== null) attach(result, info);
  return result;
}

/** The failed answer as the class of error that the definition says. */
export async function readError(
  response: Response,
  errors: ErrorsDefinition | undefined,
  secrets: PreparedRequest['secrets'],
  info: ResponseInfo,
): Promise<APIError> {
  const body = errorObject(redact(await readOrNothing(response), secrets), errors?.path ?? []);
  const type = member(body, 'type');
  const rule = errors?.classes.find(
    (candidate) => matches(candidate.type, type) && matches(candidate.status, info.status),
  );
  const ErrorClass = rule?.error ?? errors?.base ?? APIError;
  return new ErrorClass({ ...info, body });
}

/** Faults of the way there and back, as ConnectionError. */
export async function reached<T>(answer: Promise<T>, attempts: number): Promise<T> {
  try {
    return await answer;
  } catch (cause) {
    if (cause instanceof SDKError) throw cause;
    const error = new ConnectionError('The connection failed', { attempts, cause });
    if (error.code !== undefined) error.message += ` (${error.code})`;
    throw error;
  }
}

/** How the answer came about that an object was made from; undefined for anything that is no result of a call. */
export function lastResponse(result: object): ResponseInfo | undefined {
  const own = Object.getOwnPropertyDescriptor(result, 'lastResponse');
  return own?.enumerable === false ? (own.value as ResponseInfo) : undefined;
}

/** A member that the server itself calls so stays. */
function attach(result: object, info: ResponseInfo): void {
  if (!Object.hasOwn(result, 'lastResponse')) Object.defineProperty(result, 'lastResponse', { value: info });
}

/** The parser's own message would quote the answer. */
function parseJSON(text: string, info: ResponseInfo): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    const type = info.headers.get('content-type') ?? 'no content type';
    throw new DecodeError(`The answer (status ${info.status}, ${type}) is not JSON`, info);
  }
}

/** The status says enough when the rest is lost. */
async function readOrNothing(response: Response): Promise<string> {
  return response.text().catch(() => '');
}

function errorObject(text: string, path: readonly string[]): unknown {
  try {
    return path.reduce<unknown>(member, JSON.parse(text));
  } catch {
    return undefined;
  }
}

function member(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return undefined;
  return (value as Record<string, unknown>)[name];
}

function matches(wanted: unknown, actual: unknown): boolean {
  return wanted === undefined || wanted === actual;
}
