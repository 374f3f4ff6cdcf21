import { encodeForm, encodeText } from './form.js';
import { pairsOf, textsOf, type ValueStyle, type ValueStyles } from './value-style.js';

/** Sent as they are where reserved characters may be: the others of them would end the value or change it. */
const KEPT = /%(?:3A|2F|3F|5B|5D|40|24|2C|3B|3D)/g;

/**
 * Writes a query, or a form, in which some parameters have a style of their own; the others are written as
 * `encodeForm` does it. Throws InvalidArgumentError, naming the parameter, on what cannot be sent.
 */
export function styledQuery(styles: ValueStyles): (params: object) => string {
  return (params) => {
    const texts = Object.entries(params).map(([name, value]: [string, unknown]) => {
      const style = Object.hasOwn(styles, name) ? styles[name] : undefined;
      return style === undefined ? encodeForm({ [name]: value }) : styledText(name, value, style);
    });
    return texts.filter((text) => text !== '').join('&');
  };
}

function styledText(name: string, value: unknown, style: ValueStyle): string {
  if (value === undefined) return '';
  const isOne = typeof value !== 'object' || style.explode;
  const encode = (text: string): string => encodeValue(text, name, { style, isOne });
  const writing = { name, style, encode };
  const pairs = pairsOf(textsOf(value, writing), writing);
  return pairs.map((pair) => pair.join('=')).join('&');
}

/** A comma stands between the items of a list that is one value, so that it is always encoded there. */
function encodeValue(
  text: string,
  name: string,
  { style, isOne }: { readonly style: ValueStyle; readonly isOne: boolean },
): string {
  const encoded = encodeText(text, () => name);
  if (style.reserved !== true) return encoded;
  return encoded.replace(KEPT, (code) => (code === '%2C' && !isOne ? code : decodeURIComponent(code)));
}
