import type { Diagnostic, Result } from '../diagnostics/diagnostic.js';
import type { ApiModel, Pagination, Resource } from '../model/model.js';
import { flattenResources } from '../model/operations.js';
import type { Schema } from '../model/schema.js';
import type { SpecDocument } from '../spec/document.js';
import { reportAlikeNames } from './alike-names.js';
import { withoutCircles } from './circles.js';
import { buildExpansion, buildHeaderOptions, buildIdempotency } from './client.js';
import type { BuildContext } from './context.js';
import { reportPagings } from './detect-paging.js';
import { readDoc } from './docs.js';
import { buildErrors } from './errors.js';
import { buildEvents } from './events.js';
import { asObject, asPlainText, asString, compact, entries } from './json.js';
import { buildPaginations } from './pagination.js';
import { buildResources } from './resources.js';
import { namedSchema, namedSources } from './schemas.js';
import { buildAuth } from './security.js';
import { buildServers } from './servers.js';
import { markUsage } from './usage.js';
import { buildWebhooks } from './webhooks.js';

/** What the caller decides about the model. */
export interface BuildOptions {
  /** Name of the client, where it is not the description's. */
  readonly name?: string;
}

/** Decides everything a description leaves to its reader, once: references, nullability, names, pages, errors. */
export function buildModel(document: SpecDocument, options: BuildOptions = {}): Result<ApiModel> {
  const diagnostics: Diagnostic[] = [];
  const envelopes = new Map<string, Pagination>();
  const context: BuildContext = {
    document,
    diagnostics,
    envelopes,
    composing: new Set(),
    composed: new Map(),
    named: new Map(),
    glimpsed: new Map(),
    detected: [],
  };
  for (const [ref, style] of buildPaginations(context)) envelopes.set(ref, style);
  const resources = buildResources(context);
  diagnostics.push(...reportPagings(context));
  const operations = operationsOf(resources);
  const errors = buildErrors(context, operations);
  const events = buildEvents(context);
  const schemas = markUsage(buildNamed(context), { operations, errors, events });
  const paginations = new Map([...envelopes.values()].map((style) => [style.name, style]));
  const auth = buildAuth(context, operations);
  return [
    { ...buildHead(context, options), ...auth, resources, errors, events, schemas, paginations },
    diagnostics,
  ];
}

type Head = Omit<
  ApiModel,
  'auth' | 'security' | 'resources' | 'errors' | 'events' | 'schemas' | 'paginations'
>;

function buildHead(context: BuildContext, options: BuildOptions): Head {
  const { root } = context.document;
  const info = asObject(root['info']) ?? {};
  const title = asPlainText(info['title']) ?? 'API';
  return compact({
    name: options.name ?? asString(asObject(root['x-sdk-client'])?.['name']) ?? title,
    title,
    version: asPlainText(info['version']) ?? '0.0.0',
    doc: readDoc(info),
    ...buildServers(context),
    headerOptions: buildHeaderOptions(context),
    idempotency: buildIdempotency(context),
    expansion: buildExpansion(context),
    webhooks: buildWebhooks(context),
  });
}

function operationsOf(resources: readonly Resource[]): readonly Resource['operations'][number][] {
  return flattenResources(resources).flatMap((resource) => resource.operations);
}

/** The named schemas, without the envelopes: those are described by their pagination. */
function buildNamed(context: BuildContext): ReadonlyMap<string, Schema> {
  const schemas = namedSources(context) ?? {};
  reportAlikeNames(context, schemas);
  const named = entries(schemas).filter(([name]) => !context.envelopes.has(`#/components/schemas/${name}`));
  return withoutCircles(new Map(named.map(([name]) => [name, namedSchema(context, name)])));
}
