/** A call as a program makes it, with the arguments of an example. */
export interface ExampleCall {
  /** Through the client: `stripe.charges.retrieve('ch_1')`. */
  readonly call: string;
  /** What the arguments name of what the package exports. */
  readonly constants: readonly string[];
  /**
   * The same by the function of the operation and what can send it, which bring nothing else along: entries of the
   * package that both are in, the class of the sender, and the call of a member of `functions` with a `sender`.
   */
  readonly alone: {
    readonly functions: string;
    readonly core: string;
    readonly className: string;
    readonly call: string;
  };
}

/** How parts of an API are written in the code of those who use its package. */
export interface Spelling {
  /** The class of the client, the variable that examples keep one in, and credentials to make one with. */
  readonly client: { readonly className: string; readonly variable: string; readonly credentials: string };
  /** The method of an operation by its id, for instance `stripe.customers.create`; undefined if there is none. */
  method(operation: string): string | undefined;
  /** A call of an operation by its id, with the arguments of an example: `stripe.charges.retrieve('ch_1')`. */
  call(operation: string): string | undefined;
  /** A call of an operation by its id, as a whole program; undefined if there is none. */
  example(operation: string): ExampleCall | undefined;
  /** The type of a named schema. */
  type(schema: string): string;
  /** A variable that holds one of a named schema. */
  variable(schema: string): string;
  /** A member by its name on the wire. */
  member(property: string): string;
}
