import { broken, didYouMean, error, warning, type Near } from '../code-entry.js';

/** Problems of a description that was read well but says something wrong. */
export const validationCodes = {
  'unsupported-version': error<{ found: string; family: string }>(
    ({ found, family }) => `${family} ${found} is not supported`,
    () => 'supported are OpenAPI 3.0, 3.1 and 3.2, and Swagger 2.0',
  ),
  'missing-version': error<object>(
    () => 'the description does not say in which version of OpenAPI it is written',
    () => 'add `openapi: 3.1.0` at the top, if this is an OpenAPI description',
  ),
  'missing-member': broken<{ what: string; member: string }>(
    ({ what, member }) => `${what} has no "${member}"`,
    ({ member }) => `add \`${member}:\``,
  ),
  'unknown-member': warning<{ what: string; member: string } & Near>(
    ({ what, member }) => `"${member}" means nothing in ${what}`,
    ({ near }) => didYouMean({ near }) ?? 'remove it, or start its name with `x-`',
  ),
  'wrong-shape': broken<{ member: string; expected: string; found: string }>(
    ({ member, expected, found }) => `"${member}" must be ${expected}, found ${found}`,
    ({ expected }) => `write ${expected}`,
  ),
  'unknown-type': broken<{ type: string } & Near>(
    ({ type }) => `unknown type "${type}"`,
    ({ near }) =>
      didYouMean({ near }) ??
      'one of string, integer, number, boolean, object, array, null, or a list of them',
  ),
  'duplicate-operation-id': broken<{ id: string; first: string }>(
    ({ id, first }) => `operationId "${id}" is already used at ${first}`,
    () => 'give each operation an id of its own',
  ),
  'path-syntax': broken<{ path: string; problem: string }>(
    ({ path, problem }) => `path "${path}" ${problem}`,
    () => 'write paths like `/v1/charges/{charge}`',
  ),
  'path-parameter-undeclared': broken<{ name: string; path: string } & Near>(
    ({ name, path }) => `the path ${path} has {${name}}, but no parameter of that name is declared`,
    ({ near, name }) =>
      didYouMean({ near }) ?? `add \`{ name: ${name}, in: path, required: true, schema: … }\``,
  ),
  'path-parameter-unused': broken<{ name: string; path: string } & Near>(
    ({ name, path }) => `the path parameter "${name}" does not occur in ${path}`,
    ({ near, name }) => didYouMean({ near }) ?? `write {${name}} in the path, or remove the parameter`,
  ),
  'path-parameter-optional': broken<{ name: string }>(
    ({ name }) => `the path parameter "${name}" is not marked as required`,
    () => 'a path parameter is always required: add `required: true`',
  ),
  'duplicate-parameter': broken<{ name: string; in: string; first: string }>(
    (args) => `the ${args.in} parameter "${args.name}" is declared twice, first at ${args.first}`,
    () => 'remove one of them',
  ),
  'unknown-parameter-location': broken<{ found: string } & Near>(
    ({ found }) => `a parameter cannot be in "${found}"`,
    ({ near }) => didYouMean({ near }) ?? 'one of path, query, header, cookie',
  ),
  'unknown-style': warning<{ found: string } & Near>(
    ({ found }) => `there is no style "${found}"`,
    ({ near }) => didYouMean({ near }) ?? 'without `style`, the usual one of the place is used',
  ),
  'header-name': broken<{ name: string; what: string }>(
    ({ name, what }) => `"${name}" cannot be the name of ${what}`,
    () => "HTTP allows letters, digits and !#$%&'*+.^_`|~- there",
  ),
  'left-out-method': warning<{ method: string }>(
    ({ method }) => `operations of the method ${method} are left out of the SDK`,
    () => 'describe it as a POST if the server answers that too',
  ),
  'response-status': broken<{ status: string }>(
    ({ status }) => `"${status}" is not a response status`,
    () => 'three digits such as 200, a class such as 4XX, or `default`',
  ),
  'media-type': broken<{ found: string }>(
    ({ found }) => `"${found}" is not a media type`,
    () => 'write it like `application/json`',
  ),
  'unknown-extension': error<{ name: string } & Near>(
    ({ name }) => `unknown extension "${name}"`,
    ({ near }) =>
      didYouMean({ near }) ?? 'the names that start with x-sdk- are reserved; see the documentation',
  ),
  'misplaced-extension': error<{ name: string; found: string; places: string }>(
    ({ name, found }) => `"${name}" means nothing in ${found}`,
    ({ places }) => `it belongs in ${places}`,
  ),
  'extension-value': error<{ name: string; problem: string; about: string } & Near>(
    ({ name, problem }) => `${name}: ${problem}`,
    ({ near, about }) => didYouMean({ near }) ?? about,
  ),
  'unknown-pagination': error<{ name: string } & Near>(
    ({ name }) => `there is no pagination "${name}"`,
    ({ near }) =>
      didYouMean({ near }) ?? 'describe it under `x-sdk-pagination` at the top of the description',
  ),
  'unknown-error-class': error<{ name: string } & Near>(
    ({ name }) => `there is no error class "${name}"`,
    ({ near }) => didYouMean({ near }) ?? 'describe it in the same list',
  ),
  'event-without-type': error<{ event: string; member: string }>(
    ({ event, member }) => `the event "${event}" has no constant "${member}"`,
    ({ event, member }) =>
      `\`x-sdk-webhooks\` says that it names the event: add \`${member}: { const: ${event} }\``,
  ),
  'unknown-required': warning<{ name: string } & Near>(
    ({ name }) => `"${name}" is required but not among the properties`,
    ({ near }) => didYouMean({ near }) ?? 'declare the property, or remove the name',
  ),
  'enum-type': broken<{ value: string; type: string }>(
    ({ value, type }) => `the value ${value} is not of type ${type}`,
    () => 'correct the value or the type; words like `no` and numbers may need quotes',
  ),
  'default-type': warning<{ value: string; type: string }>(
    ({ value, type }) => `the default ${value} is not of type ${type}`,
    () => 'correct the value or the type; where null is allowed, say so in the type',
  ),
  'enum-duplicate': warning<{ value: string }>(
    ({ value }) => `the value ${value} is listed twice`,
    () => 'remove one of them',
  ),
  'unknown-security-scheme': broken<{ name: string } & Near>(
    ({ name }) => `there is no security scheme "${name}"`,
    ({ near }) => didYouMean({ near }) ?? 'describe it under `components.securitySchemes`',
  ),
  'server-address': broken<{ url: string }>(
    ({ url }) => `the server "${url}" is not reached by HTTP`,
    () => 'give it an address that starts with https:// or http://',
  ),
  'pattern-syntax': warning<{ pattern: string }>(
    ({ pattern }) => `the pattern "${pattern}" is no regular expression of JavaScript`,
    () => 'nothing is compared with it: write it as JSON Schema asks, in the words of ECMA-262',
  ),
  'discriminator-mapping': broken<{ value: string; target: string } & Near>(
    ({ value, target }) => `the discriminator maps "${value}" to "${target}", which does not exist`,
    ({ near }) =>
      didYouMean({ near }) ?? 'name a schema, or write a reference such as `#/components/schemas/Name`',
  ),
  'all-of-cycle': broken<{ name: string }>(
    ({ name }) => `the schema "${name}" contains itself through allOf`,
    () => 'a schema may contain itself only inside a property, an item or an alternative',
  ),
};
