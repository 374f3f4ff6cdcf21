import { diagnostic } from '../diagnostics/codes.js';
import type { Server, ServerVariable } from '../model/servers.js';
import type { JsonObject, JsonValue } from '../spec/document.js';
import type { BuildContext } from './context.js';
import { readDoc } from './docs.js';
import { asArray, asObject, asPlainText, asString, asText, compact, entries } from './json.js';
import type { OperationSource } from './operations.js';

/** Where requests go: the usual base URL and, where there is a choice, all servers. */
export interface Servers {
  readonly server: string;
  readonly servers?: readonly Server[];
}

/** Longer descriptions are no names. */
const LONGEST_NAME = 40;

/** The servers of the whole API; an empty URL where there are none. */
export function buildServers(context: BuildContext): Servers {
  const { document, diagnostics } = context;
  const sources = asArray(document.root['servers']);
  const found = readServers(sources, '') ?? { server: '' };
  for (const source of sources.map(asObject)) {
    const url = asText(source?.['url']);
    if (source && !hasHost(url))
      diagnostics.push(diagnostic('server-without-host', { url }, document.locate(source, 'url')));
  }
  return found;
}

/** Those of one operation, or of its path, where they have some; relative URLs go on from that of the API. */
export function buildOwnServers(
  { document }: BuildContext,
  { item, operation }: OperationSource,
): Partial<Servers> {
  const base = readServers(asArray(document.root['servers']), '')?.server ?? '';
  const own = [operation, item].map((owner) => asArray(owner['servers'])).find((list) => list.length > 0);
  return readServers(own ?? [], base) ?? {};
}

function readServers(sources: readonly JsonValue[], base: string): Servers | undefined {
  const objects = sources.map(asObject).filter((source) => source !== undefined);
  const servers = withNames(objects, base);
  const [first] = servers;
  if (!first) return undefined;
  const isChoice = servers.length > 1 || first.variables.length > 0;
  return { server: usualURL(first), ...(isChoice && { servers }) };
}

/** A server is called by its name or its description or, where that is none, by its URL. */
function withNames(sources: readonly JsonObject[], base: string): readonly Server[] {
  const servers = new Map<string, Server>();
  for (const source of sources) {
    const variables = entries(source['variables']).flatMap(([name, value]) =>
      readVariable(name, asObject(value)),
    );
    const url = absolute(asText(source['url']), base);
    const name = [nameOf(source), url].find((each) => each !== undefined && !servers.has(each));
    if (name !== undefined) servers.set(name, { name, url, variables });
  }
  return [...servers.values()];
}

function nameOf(source: JsonObject): string | undefined {
  const text = (asString(source['name']) ?? asText(source['description'])).trim().replace(/\.$/, '');
  return text === '' || text.length > LONGEST_NAME || text.includes('\n') ? undefined : text;
}

function readVariable(name: string, source: JsonObject | undefined): readonly ServerVariable[] {
  if (!source) return [];
  const values = asArray(source['enum']).flatMap((value) => asPlainText(value) ?? []);
  const usual = asPlainText(source['default']) ?? values[0] ?? '';
  return [
    compact({ name, default: usual, values: values.length > 0 ? values : undefined, doc: readDoc(source) }),
  ];
}

function usualURL({ url, variables }: Server): string {
  return variables.reduce((text, variable) => text.replaceAll(`{${variable.name}}`, variable.default), url);
}

/** A URL that begins with a variable may hold its host. */
function hasHost(url: string): boolean {
  return /^([a-z][\w+.-]*:\/\/|\{)/i.test(url);
}

function absolute(url: string, base: string): string {
  if (hasHost(url) || !URL.canParse(url, base)) return url;
  const braces = (text: string): string => text.replaceAll('%7B', '{').replaceAll('%7D', '}');
  return braces(new URL(url, base).href).replace(/\/$/, '');
}
