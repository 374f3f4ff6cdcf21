import type { Operation } from '../../model/model.js';
import type { Server, ServerVariable } from '../../model/servers.js';
import type { FileDraft } from '../core/file-draft.js';
import { commentBefore } from './comments.js';
import { literalText, propertyKey } from './literals.js';
import type { TypescriptStatement } from './print.js';
import { runtimeValue } from './runtime-symbols.js';
import type { Symbols } from './symbols.js';

type Draft = FileDraft<TypescriptStatement>;

/** Where requests go, as a value: a URL, or what chooses among several. */
export function serverText(draft: Draft, server: string, servers: readonly Server[] | undefined): string {
  if (!servers) return literalText(server);
  return `${draft.use(runtimeValue('chooseServer'))}([${servers.map(serverLiteral).join(', ')}])`;
}

/** Type of the option that chooses: names of servers, and values of their variables. */
export function serverType(servers: readonly Server[]): string {
  const [first, ...others] = servers;
  if (first && others.length === 0) return variablesType(first.variables);
  const withVariables = servers.filter(({ variables }) => variables.length > 0);
  const names = servers.map(({ name }) => literalText(name));
  const objects = withVariables.map(
    ({ name, variables }) => `{ ${propertyKey(name)}: ${variablesType(variables)} }`,
  );
  return [...names, ...objects].join(' | ');
}

/** A choice that is not the usual one, as code: the second server, or values of the variables of the only one. */
export function sampleServer([first, second]: readonly Server[]): string {
  if (second) return literalText(second.name);
  const values = (first?.variables ?? []).map(
    ({ name, default: usual, values: [, other] = [] }) =>
      `${propertyKey(name)}: ${literalText(other ?? usual)}`,
  );
  return `{ ${values.join(', ')} }`;
}

/** Type of an operation's options, with the choice of its server where it has one of its own. */
export function optionsType(draft: Draft, symbols: Symbols, { servers }: Operation): string {
  const options = draft.use(symbols.requestOptions);
  return servers ? `${options} & { server?: ${serverType(servers)} | undefined }` : options;
}

function serverLiteral({ name, url, variables }: Server): string {
  const texts = variables.map((variable) => `${propertyKey(variable.name)}: ${variableLiteral(variable)}`);
  const more = texts.length > 0 ? `, variables: { ${texts.join(', ')} }` : '';
  return `{ name: ${literalText(name)}, url: ${literalText(url)}${more} }`;
}

function variableLiteral({ default: usual, values }: ServerVariable): string {
  const listed = values ? `, values: [${values.map(literalText).join(', ')}]` : '';
  return `{ default: ${literalText(usual)}${listed} }`;
}

function variablesType(variables: readonly ServerVariable[]): string {
  const members = variables.map(({ name, values, default: usual, doc }) => {
    const words = [doc.description, `Default ${usual}.`].filter((text) => text !== undefined).join(' ');
    return `${commentBefore(words)}${propertyKey(name)}?: ${values?.map(literalText).join(' | ') ?? 'string'} | undefined`;
  });
  return `{ ${members.join('; ')} }`;
}
