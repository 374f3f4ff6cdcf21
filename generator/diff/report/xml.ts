const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

/** Characters that XML 1.0 has no way to write. */
const unwritable = /(?![\t\n\r])\p{Cc}|[\ufffe\uffff]|\p{Surrogate}/gu;

/** An element, all of whose attributes and contents are escaped. */
export class Element {
  readonly #name: string;
  readonly #attributes: Readonly<Record<string, string | number>>;
  readonly #content: readonly (Element | string)[];

  constructor(
    name: string,
    attributes: Readonly<Record<string, string | number>>,
    ...content: readonly (Element | string)[]
  ) {
    this.#name = name;
    this.#attributes = attributes;
    this.#content = content;
  }

  toString(): string {
    const attributes = Object.entries(this.#attributes).map(
      ([name, value]) => ` ${name}="${escape(String(value), /[&<>"\t\n\r]/g)}"`,
    );
    const start = `<${this.#name}${attributes.join('')}`;
    return this.#content.length === 0 ? `${start}/>` : `${start}>${this.#inside()}</${this.#name}>`;
  }

  #inside(): string {
    const [first] = this.#content;
    if (typeof first === 'string') return escape(first, /[&<>\r]/g);
    return `\n${this.#content.join('\n')}\n`;
  }
}

function escape(text: string, special: RegExp): string {
  return text.replace(unwritable, '\ufffd').replace(special, (found) => entities[found] ?? found);
}
