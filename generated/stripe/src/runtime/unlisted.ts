/**
 * A string that the description does not list, such as the type of an event that is newer than this package; there
 * is nothing of it at run time. Only literals tell the members of a union apart, and of those only the member of an
 * enumeration stands for no certain text: comparing with a listed string rules it out, and it is usable as any string.
 */
export declare enum Unlisted {
  Text = 'unlisted',
}
