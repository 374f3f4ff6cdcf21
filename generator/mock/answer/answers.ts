import { writeExact } from '../../model/exact-json.js';
import type { ApiModel, Operation, Pagination, ResponseBody } from '../../model/model.js';
import { isMembers, memberOf, type Members } from '../values.js';
import type { Failure } from '../failure.js';
import type { MockAnswer, MockRequest } from '../types.js';
import { echo } from './echo.js';
import { expandAnswer } from './expansion.js';
import { eventsAnswer, linesAnswer } from './events.js';
import { collectionOf, itemsIn, pageOf } from './pagination.js';
import { pagedAnswer } from './paging.js';
import { bestSample, instancesByName } from './samples.js';
import { synthesize, type ExampleSource } from './synthesize.js';

/** Makes successful answers out of samples and schemas. Keeps no state between requests. */
export class Answers {
  readonly #source: ExampleSource;
  readonly #size: number;

  /** `size`: how many items each list holds. */
  constructor(model: ApiModel, size: number) {
    this.#source = { model, instances: instancesByName(model) };
    this.#size = size;
  }

  /** The answer to a valid request. Throws a `Failure` on cursors and expansions that lead nowhere. */
  to(operation: Operation, request: MockRequest): MockAnswer {
    const { response } = operation;
    if (!response) return { status: 204 };
    const example = this.#example(operation, response, request.params);
    if (response.encoding === 'events') return eventsAnswer(response, example);
    if (response.encoding === 'lines') return linesAnswer(response, example);
    if (response.encoding !== 'json') return rawAnswer(response, example);
    const filled = this.#fill(operation, example, request);
    const body = expandAnswer(this.#source, response.schema, filled.body, request.params);
    return {
      ...filled,
      status: response.status,
      body: typeof body === 'string' ? JSON.stringify(body) : body,
    };
  }

  /** A failure in the shape that the operation describes for its status; undefined where it describes none. */
  toFailed({ failures }: Operation, { status, headers, detail }: Failure): MockAnswer | undefined {
    const range = `${Math.floor(status / 100)}XX`;
    const [described] = [`${status}`, range, 'DEFAULT'].flatMap((wanted) =>
      failures.filter((failure) => failure.status === wanted),
    );
    if (!described || this.#source.model.errors.schema) return undefined;
    const body = synthesize(this.#source, described.schema);
    const told = typeof memberOf(body, 'message') === 'string' ? { message: detail.message } : {};
    return { status, headers, body: isMembers(body) ? { ...body, ...told } : body };
  }

  #example(operation: Operation, response: ResponseBody, params: Members): unknown {
    const sample = bestSample(operation, params);
    return sample ? structuredClone(sample.response) : synthesize(this.#source, response.schema);
  }

  #fill(operation: Operation, example: unknown, request: MockRequest): Pick<MockAnswer, 'body' | 'headers'> {
    const { paging } = operation;
    const pagination = this.#source.model.paginations.get(operation.pagination ?? '');
    if (pagination && isMembers(example))
      return { body: this.#page(operation, pagination, example, request) };
    const body = isMembers(example) ? echo(this.#source, operation, example, request.params) : example;
    if (!paging) return { body };
    return pagedAnswer({ source: this.#source, operation, paging, size: this.#size }, body, request);
  }

  #page(operation: Operation, pagination: Pagination, example: Members, request: MockRequest): Members {
    const found = itemsIn(pagination, example);
    const schema = operation.response?.schema;
    const made =
      found.length === 0 && schema?.kind === 'list' ? [synthesize(this.#source, schema.items)] : found;
    const items = collectionOf(pagination, made, this.#size);
    const url = typeof memberOf(example, 'url') === 'string' ? { url: request.path } : {};
    return pageOf(pagination, { ...example, ...url }, items, request.params);
  }
}

/** Anything but JSON goes out as the sample has it, under the declared media type. */
function rawAnswer({ status, mediaType }: ResponseBody, example: unknown): MockAnswer {
  const body = Buffer.from(typeof example === 'string' ? example : writeExact(example));
  return { status, headers: { 'Content-Type': mediaType }, body };
}
