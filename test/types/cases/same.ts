type Same<A, B> =
  (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? [] : ['the types differ', A, B];

/** Compiles only if both types are the same: `same<typeof value, string>()`. */
export declare function same<A, B>(...proof: Same<A, B>): void;
