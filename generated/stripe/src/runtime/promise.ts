import { InvalidArgumentError, type ResponseInfo } from './errors.js';

/** A result with what its answer says about itself. */
export interface WithResponse<T> {
  readonly data: T;
  readonly response: ResponseInfo;
}

/** The two ways to make a call. */
export interface Call<T> {
  read(): Promise<WithResponse<T>>;
  stream(): Promise<Response>;
}

/** A call that is made when its outcome is first asked for, by `await` or a method; and made once only. */
export class APIPromise<T> implements Promise<T> {
  readonly #call: Call<T>;
  #result: Promise<WithResponse<T>> | undefined;
  #stream: Promise<Response> | undefined;

  constructor(call: Call<T>) {
    this.#call = call;
  }

  get [Symbol.toStringTag](): string {
    return 'APIPromise';
  }

  then<A = T, B = never>(
    onFulfilled?: ((value: T) => A | PromiseLike<A>) | null,
    onRejected?: ((reason: unknown) => B | PromiseLike<B>) | null,
  ): Promise<A | B> {
    const fulfilled = ({ data }: WithResponse<T>) =>
      onFulfilled ? onFulfilled(data) : (data as unknown as A);
    return this.withResponse().then(fulfilled, onRejected);
  }

  catch<B = never>(onRejected?: ((reason: unknown) => B | PromiseLike<B>) | null): Promise<T | B> {
    return this.then(undefined, onRejected);
  }

  finally(onFinally?: (() => void) | null): Promise<T> {
    return this.then().finally(onFinally);
  }

  /** The result together with status, headers, request id and number of attempts. */
  withResponse(): Promise<WithResponse<T>> {
    if (this.#stream !== undefined)
      return Promise.reject(new InvalidArgumentError('asResponse() has taken the answer'));
    return (this.#result ??= this.#call.read());
  }

  /**
   * The successful answer with its body unread, for streaming; failures reject as ever. The timeout ends with the
   * headers, the signal stays in force. Takes the answer for itself: the promise cannot be awaited as well.
   */
  asResponse(): Promise<Response> {
    if (this.#result !== undefined)
      return Promise.reject(new InvalidArgumentError('The answer has been read already'));
    return (this.#stream ??= this.#call.stream());
  }
}
