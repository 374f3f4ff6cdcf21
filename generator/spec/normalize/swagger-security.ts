import type { FlowName } from '../standard.js';
import { moveMembers, newObject, type Step } from './desk.js';

/** What OpenAPI 3 calls the ways to get a token. */
const flowNames: Readonly<Record<string, FlowName>> = {
  application: 'clientCredentials',
  accessCode: 'authorizationCode',
};

/** Basic authentication is a scheme of HTTP, and the one flow of OAuth 2 stands under its name. */
export const securityScheme: Step = (node, { positions }) => {
  if (node['type'] === 'basic') Object.assign(node, { type: 'http', scheme: 'basic' });
  const flow = node['flow'];
  if (node['type'] !== 'oauth2' || typeof flow !== 'string') return;
  const details = newObject(positions, node);
  moveMembers(positions, node, details, ['authorizationUrl', 'tokenUrl', 'scopes']);
  node['flows'] = newObject(positions, node, { [flowNames[flow] ?? flow]: details });
  Reflect.deleteProperty(node, 'flow');
};
