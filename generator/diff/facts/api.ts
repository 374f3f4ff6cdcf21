import type { AuthScheme } from '../../model/auth.js';
import type {
  ApiEvent,
  ApiModel,
  Expansion,
  HeaderOption,
  Idempotency,
  Pagination,
} from '../../model/model.js';
import type { NamedSchema } from '../../model/schema.js';
import { hasNamedCredentials } from '../../model/security.js';
import {
  enter,
  heading,
  ignored,
  keyed,
  members,
  optional,
  tell,
  value,
  whole,
  type Comparison,
  type Site,
} from './comparison.js';
import { compareDoc } from './docs.js';
import { compareErrors } from './errors.js';
import { compareEvents, compareWebhooks } from './events.js';
import type { Direction, Fact } from './fact.js';
import { Inherited } from './inherited.js';
import { comparePaginations } from './paginations.js';
import { compareResources } from './resources.js';
import { SchemaNames } from './schema-names.js';
import { compareResolved } from './schemas.js';
import { compareSecurity } from './security.js';
import { SeenPairs } from './seen-pairs.js';

const compareScheme = members<AuthScheme>({
  name: ignored('the name is the key'),
  type: value('auth.type'),
  carrier: value('auth.carrier'),
  prefix: whole('auth.prefix'),
  tokens: whole('auth.tokens'),
  env: value('auth.env'),
  doc: compareDoc,
});

const compareOption = members<HeaderOption>({
  name: ignored('the name is the key'),
  header: value('option.header'),
  default: value('option.default'),
  doc: compareDoc,
});

const compareIdempotency = members<Idempotency>({
  header: value('idempotency.header'),
  methods: value('idempotency.methods'),
});

const compareExpansion = members<Expansion>({
  parameter: value('expansion.parameter'),
  depth: value('expansion.depth'),
});

/** Named schemas are compared at their own place, once, however many operations use them. */
const compareSchemas: Comparison<ApiModel['schemas']> = (before, after, site) => {
  const { names } = site.versions;
  const kept = new Set<string>();
  for (const [name, old] of before) {
    const next = names.next(name);
    const now = next === undefined ? undefined : after.get(next);
    const here = enter(site, 'schema', name);
    if (next === undefined || !now) {
      tell(heading(here, directionOf(old)), 'schema', 'removed', { before: old.schema });
      continue;
    }
    kept.add(next);
    const there = heading(here, directionOf(old, now));
    if (name !== next) tell(there, 'schema', 'renamed', { before: name, after: next });
    compareResolved(old.schema, now.schema, there);
  }
  for (const [name, now] of after)
    if (!kept.has(name))
      tell(heading(enter(site, 'schema', name), directionOf(now)), 'schema', 'added', { after: now.schema });
};

function directionOf(...uses: readonly NamedSchema[]): Direction {
  const [request, response] = [
    uses.some(({ usage }) => usage.request),
    uses.some(({ usage }) => usage.response),
  ];
  if (request && response) return 'both';
  return request ? 'request' : response ? 'response' : 'none';
}

const compareApis = members<ApiModel>({
  name: value('api.name'),
  title: value('api.title'),
  version: value('api.version'),
  doc: compareDoc,
  server: value('api.server'),
  servers: whole('servers'),
  security: compareSecurity,
  auth: keyed({ subject: 'auth', step: 'auth', key: ({ name }: AuthScheme) => name, compare: compareScheme }),
  headerOptions: keyed({
    subject: 'option',
    step: 'option',
    key: ({ name }: HeaderOption) => name,
    compare: compareOption,
  }),
  idempotency: optional('idempotency', compareIdempotency),
  expansion: optional('expansion', compareExpansion),
  errors: compareErrors,
  paginations: (before, after, site) => comparePages(before.values(), after.values(), site),
  schemas: compareSchemas,
  resources: compareResources,
  events: keyed({
    subject: 'event',
    step: 'event',
    key: ({ name }: ApiEvent) => name,
    compare: compareEvents,
  }),
  webhooks: optional('webhooks', compareWebhooks),
});

const comparePages = keyed({
  subject: 'pagination',
  step: 'pagination',
  key: ({ name }: Pagination) => name,
  compare: comparePaginations,
});

/** Everything that differs between two versions of an API, each difference once, where it stands. */
export function findFacts(before: ApiModel, after: ApiModel): readonly Fact[] {
  const facts: Fact[] = [];
  if (before === after) return facts;
  const versions = { before, after, names: new SchemaNames(before, after) };
  const site: Site = {
    versions,
    place: [],
    direction: 'none',
    nested: false,
    seen: new SeenPairs(),
    inherited: new Inherited(),
    tell: (fact) => facts.push(fact),
  };
  compareApis(before, after, site);
  // Keys by name, or one key: that is how clients are made.
  const [isNamed, isNamedNow] = [hasNamedCredentials(before), hasNamedCredentials(after)];
  if (isNamed !== isNamedNow && before.auth.length > 0 && after.auth.length > 0)
    tell(site, 'api.credentials', 'changed', { before: isNamed, after: isNamedNow });
  return site.inherited.tellOnce(facts);
}
