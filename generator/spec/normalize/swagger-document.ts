import type { JsonObject, JsonValue } from '../document.js';
import { isList, isObject, member, textOf, type MutableObject } from '../json.js';
import type { Positions } from '../positions.js';
import { moveMembers, newObject, rename } from './desk.js';
import type { Edition } from './edition.js';

const sections = { definitions: 'schemas', responses: 'responses', securityDefinitions: 'securitySchemes' };

/** Gives a Swagger 2 document the outline of OpenAPI 3.1; its operations and schemas are left as they are. */
export function outline(root: MutableObject, positions: Positions): Edition {
  const components = newObject(positions, root);
  const bodies = newObject(positions, root);
  for (const [old, section] of Object.entries(sections)) {
    moveMembers(positions, root, components, [old]);
    rename(positions, components, old, section);
  }
  moveMembers(positions, root, components, ['parameters']);
  const parameters = components['parameters'] as MutableObject | undefined;
  if (isObject(parameters)) {
    moveMembers(
      positions,
      parameters,
      bodies,
      Object.keys(parameters).filter((name) => isBody(parameters[name])),
    );
  }
  const edition = {
    dialect: 'swagger2',
    consumes: texts(root['consumes']),
    produces: texts(root['produces']),
    bodies,
  } as const;
  root['openapi'] = '3.1.0';
  root['servers'] = servers(root);
  root['components'] = components;
  for (const key of ['swagger', 'schemes', 'host', 'basePath', 'consumes', 'produces'])
    Reflect.deleteProperty(root, key);
  return edition;
}

/** Whether a parameter of Swagger 2 is the body or a part of it. */
export function isBody(value: JsonValue | undefined): boolean {
  return ['body', 'formData'].includes(textOf(member(value, 'in')));
}

/** The texts in a list. */
export function texts(value: JsonValue | undefined): readonly string[] {
  return isList(value) ? value.filter((item) => typeof item === 'string') : [];
}

/** One server for each scheme, those that are safe first. */
function servers(root: JsonObject): readonly JsonValue[] {
  const { host, basePath } = root;
  const path = typeof basePath === 'string' ? basePath.replace(/\/$/, '') : '';
  if (typeof host !== 'string') return [{ url: path || '/' }];
  const schemes = texts(root['schemes']);
  const sorted = schemes.toSorted((a, b) => Number(b === 'https') - Number(a === 'https'));
  return (sorted.length > 0 ? sorted : ['https']).map((scheme) => ({ url: `${scheme}://${host}${path}` }));
}
