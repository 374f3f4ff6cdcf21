import { InvalidArgumentError, type ResponseInfo } from './errors.js';

/** A result with what its answer says about itself. */
export interface WithResponse<T> {
  /** The result. */
  readonly data: T;
  /** What the answer says about itself. */
  readonly response: ResponseInfo;
}

/** The two ways to make a call. */
export interface Call<T> {
  read(): Promise<WithResponse<T>>;
  /** Undefined where the client cannot. */
  readonly stream: (() => Promise<Response>) | undefined;
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

  /** Makes the call; what is awaited is the result alone. */
  then<A = T, B = never>(
    onFulfilled?: ((value: T) => A | PromiseLike<A>) | null,
    onRejected?: ((reason: unknown) => B | PromiseLike<B>) | null,
  ): Promise<A | B> {
    const fulfilled = ({ data }: WithResponse<T>) =>
      onFulfilled ? onFulfilled(data) : (data as unknown as A);
    return this.withResponse().then(fulfilled, onRejected);
  }

  /** Makes the call, and handles its failure. */
  catch<B = never>(onRejected?: ((reason: unknown) => B | PromiseLike<B>) | null): Promise<T | B> {
    return this.then(undefined, onRejected);
  }

  /** Makes the call, and goes on either way. */
  finally(onFinally?: (() => void) | null): Promise<T> {
    return this.then().finally(onFinally);
  }

  /** The result together with status, headers, request id and number of attempts. */
  withResponse(): Promise<WithResponse<T>> {
    if (this.#stream !== undefined)
      return Promise.reject(new InvalidArgumentError('The answer has been taken already'));
    return (this.#result ??= this.#call.read());
  }

  /**
   * The successful answer with its body unread, for streaming; failures reject as ever. The timeout ends with the
   * headers, the signal stays in force. Takes the answer for itself: the promise cannot be awaited as well.
   */
  asResponse(): Promise<Response> {
    if (this.#result !== undefined)
      return Promise.reject(new InvalidArgumentError('The answer has been taken already'));
    const { stream } = this.#call;
    if (stream === undefined)
      return Promise.reject(new InvalidArgumentError('asResponse() needs the whole client'));
    return (this.#stream ??= stream());
  }
}
