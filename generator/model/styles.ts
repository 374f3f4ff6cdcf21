/** How a value is written that is part of a URL, header or form, in the words of OpenAPI. */
export interface ValueStyle {
  /** `json`: the whole value in JSON; exploded only what is an object, and a list item by item. */
  readonly style: StyleName;
  /** Lists and objects are taken apart: each item or member is written like a value of its own. */
  readonly explode: boolean;
  /** Characters that have a meaning in URLs are sent as they are. */
  readonly reserved?: true;
}

/** Words for the ways to write a value. */
export type StyleName =
  | 'simple'
  | 'label'
  | 'matrix'
  | 'form'
  | 'spaceDelimited'
  | 'pipeDelimited'
  | 'deepObject'
  | 'cookie'
  | 'json';

/** How a member of a form is written. */
export interface PartStyle {
  /** Absent in `multipart`: each item of a list is a part of its own, and an object is one in JSON. */
  readonly style?: ValueStyle;
  /** Media type of its part, where that is not what its value says. */
  readonly type?: string;
  /** Other headers of its part. */
  readonly headers?: Readonly<Record<string, string>>;
}
