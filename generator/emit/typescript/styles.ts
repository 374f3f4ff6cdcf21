import type { Operation, Parameter } from '../../model/model.js';
import type { PartStyle, ValueStyle } from '../../model/styles.js';
import type { FileDraft } from '../core/file-draft.js';
import { literalText } from './literals.js';
import { objectLiteral } from './object-literal.js';
import type { TypescriptStatement } from './print.js';
import { runtimeValue } from './runtime-symbols.js';

type Draft = FileDraft<TypescriptStatement>;

/** The tag that puts a path together. */
export function pathTag(draft: Draft, { path, parameters }: Operation): string {
  const styles = path.flatMap((part) => {
    if (part.kind === 'text') return [];
    const style = parameters.find(({ in: place, name }) => place === 'path' && name === part.name)?.style;
    return [style && objectLiteral({ name: literalText(part.name), ...styleMembers(style) })];
  });
  if (styles.every((style) => style === undefined)) return draft.use(runtimeValue('path'));
  return `${draft.use(runtimeValue('styledPath'))}(${styles.map((style) => style ?? 'undefined').join(', ')})`;
}

/** What writes query and body, where that is not done the plain way. */
export function writers(draft: Draft, { parameters, body }: Operation): readonly string[] {
  const query = stylesText(parameters.filter(({ in: place }) => place === 'query'));
  return [
    ...(query === undefined ? [] : [`writeQuery: ${draft.use(runtimeValue('styledQuery'))}(${query})`]),
    ...(body?.parts ? [`encoding: ${bodyWriter(draft, body.encoding, body.parts)}`] : []),
  ];
}

/** What writes headers that are not text, and cookies; `values` says what the values of parameters are. */
export function headerMaker(
  draft: Draft,
  parameters: readonly Parameter[],
  values: (parameters: readonly Parameter[]) => string,
): string | undefined {
  const styled = parameters.filter(({ in: place, style }) => place === 'header' && style !== undefined);
  const cookies = parameters.filter(({ in: place }) => place === 'cookie');
  const make = (
    name: 'styledHeaders' | 'styledCookies',
    these: readonly Parameter[],
    rest: readonly string[],
  ) => `${draft.use(runtimeValue(name))}(${[values(these), stylesText(these) ?? '{}', ...rest].join(', ')})`;
  const headers = styled.length === 0 ? [] : [make('styledHeaders', styled, [])];
  return cookies.length === 0 ? headers[0] : make('styledCookies', cookies, headers);
}

/** The styles of parameters by the names that are sent; undefined where none has one. */
function stylesText(parameters: readonly Parameter[]): string | undefined {
  const styles = parameters.flatMap(({ name, wire = name, style }) =>
    style ? [[wire, objectLiteral(styleMembers(style))] as const] : [],
  );
  return styles.length === 0 ? undefined : byName(styles);
}

/** What every object inherits, such as `constructor`, compilers take for that unless the value says what it is. */
function byName(styles: readonly (readonly [name: string, text: string])[]): string {
  const said = styles.map(
    ([name, text]) => [name, name in Object.prototype ? `${text} as const` : text] as const,
  );
  return objectLiteral(Object.fromEntries(said));
}

function bodyWriter(draft: Draft, encoding: string, parts: ReadonlyMap<string, PartStyle>): string {
  const isForm = encoding === 'form';
  const styles = [...parts].map(([name, part]) => [name, partText(part, isForm)] as const);
  const writer = draft.use(runtimeValue(isForm ? 'styledForm' : 'styledMultipart'));
  return `${writer}(${byName(styles)})`;
}

/** Members of a form have no more than a style. */
function partText({ style, type, headers }: PartStyle, isForm: boolean): string {
  const styleText = style && objectLiteral(styleMembers(style));
  if (isForm) return styleText ?? '';
  const lines = Object.entries(headers ?? {}).map(([name, text]) => [name, literalText(text)] as const);
  return objectLiteral({
    ...(styleText !== undefined && { style: styleText }),
    ...(type !== undefined && { type: literalText(type) }),
    ...(lines.length > 0 && { headers: objectLiteral(Object.fromEntries(lines)) }),
  });
}

function styleMembers({ style, explode, reserved }: ValueStyle): Readonly<Record<string, string>> {
  return {
    style: literalText(style),
    explode: literalText(explode),
    ...(reserved && { reserved: 'true' }),
  };
}
