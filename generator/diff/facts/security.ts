import type { RequiredScheme, Security } from '../../model/auth.js';
import { tell, type Comparison } from './comparison.js';
import type { Relation } from './fact.js';
import { shapeOf } from './shape.js';

/** What calls need: wider if whoever could call still can, and others too. */
export const compareSecurity: Comparison<Security | undefined> = (before, after, site) => {
  if (shapeOf(before) === shapeOf(after)) return;
  const api = { before: site.versions.before.security, after: site.versions.after.security };
  const relation = relateSecurity(before ?? api.before, after ?? api.after);
  tell(site, 'security', 'changed', { before, after, relation });
};

function relateSecurity(before: Security, after: Security): Relation {
  const [old, now] = [alternativesOf(before), alternativesOf(after)];
  if (old.every((each) => suffices(each, now))) return 'wider';
  return now.every((each) => suffices(each, old)) ? 'narrower' : 'other';
}

/** Nothing at all is needed where there are none. */
function alternativesOf(security: Security): Security {
  return security.length === 0 ? [[]] : security;
}

/** Whether these credentials are enough for one of the alternatives. */
function suffices(given: readonly RequiredScheme[], alternatives: Security): boolean {
  return alternatives.some((needed) =>
    needed.every(({ scheme, scopes }) =>
      given.some((each) => each.scheme === scheme && scopes.every((scope) => each.scopes.includes(scope))),
    ),
  );
}
