declare const unlisted: unique symbol;

/**
 * A string that the description does not list, such as the type of an event that is newer than this package.
 * The brand, which is never there at run time, keeps it apart from the listed ones, so that comparing with one
 * of those still narrows a union.
 */
export type Unlisted = string & { readonly [unlisted]: true };
