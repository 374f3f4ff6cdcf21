import { at, copyOf, isNode, nodesOf, type Json, type Node } from './json.js';
import { schemaEdits } from './schema-edits.js';
import type { Dice } from './twins.js';
import { operationsOf } from './usage.js';

/**
 * Changes one thing of a description, in place, at a place of its choice; answers what is to be told, each as rule and
 * direction. Undefined where nothing can be changed.
 */
export type Edit = (description: Node, dice: Dice) => readonly string[] | undefined;

type Found = ReturnType<typeof operationsOf>[number];

/** Changes one operation of those that fit. */
function onOperation(
  expected: readonly string[],
  fits: (operation: Node) => boolean,
  change: (operation: Node, found: Found) => void,
): Edit {
  return (description, dice) => {
    const some = operationsOf(description).filter(({ operation }) => fits(operation));
    const found = some[dice(some.length)];
    if (!found) return undefined;
    const takes = takesParameters(found.operation);
    change(found.operation, found);
    const now = takesParameters(found.operation);
    // Options stand behind what a method takes, if it takes anything.
    if (takes === now) return expected;
    return [...expected, `${now ? 'options-after-parameters' : 'options-first'} none`];
  };
}

const hasBody = ({ requestBody }: Node): boolean => isNode(requestBody);
const takesParameters = (operation: Node): boolean => hasBody(operation) || hasParameter(operation);
const anyOperation = (): boolean => true;
const freeParameters = ({ parameters }: Node): Node[] =>
  (parameters as Node[]).filter((each) => each['in'] !== 'path');
const hasParameter = (operation: Node): boolean => freeParameters(operation).length > 0;
const firstParameter = (operation: Node): Node => freeParameters(operation)[0] ?? {};
const uses = (part: Json | undefined): boolean => JSON.stringify(part ?? null).includes('schemas/');
const success = (operation: Node): Node => at(operation, 'responses', '200');
const addParameter = (operation: Node, more: Node): void => {
  const added = { name: 'zest', in: 'query', schema: { type: 'string' }, ...more };
  operation['parameters'] = [added, ...(operation['parameters'] as Node[])];
};

const parameters = {
  'a parameter': onOperation(['parameter-added request'], anyOperation, (operation) =>
    addParameter(operation, {}),
  ),
  'a required parameter': onOperation(['required-parameter-added request'], anyOperation, (operation) =>
    addParameter(operation, { required: true }),
  ),
  'a parameter less': onOperation(['parameter-removed request'], hasParameter, (operation) => {
    const gone = firstParameter(operation);
    operation['parameters'] = (operation['parameters'] as Node[]).filter((each) => each !== gone);
  }),
  'a parameter under another name': onOperation(['parameter-renamed request'], hasParameter, (operation) => {
    const parameter = firstParameter(operation);
    parameter['name'] = `${parameter['name'] as string}_word`;
  }),
  'a parameter elsewhere': onOperation(['parameter-moved request'], hasParameter, (operation) => {
    const parameter = firstParameter(operation);
    parameter['in'] = parameter['in'] === 'query' ? 'header' : 'query';
  }),
  'a parameter required': onOperation(
    ['parameter-became-required request'],
    (operation) => hasParameter(operation) && !firstParameter(operation)['required'],
    (operation) => void (firstParameter(operation)['required'] = true),
  ),
  'a parameter no longer required': onOperation(
    ['parameter-became-optional request'],
    (operation) => firstParameter(operation)['required'] === true,
    (operation) => void (firstParameter(operation)['required'] = false),
  ),
};

const json = (schema: Node): Node => ({ content: { 'application/json': { schema } } });
const stranger: Node = { type: 'object', properties: { zest: { type: 'string' } } };
const isRequired = ({ requestBody }: Node): boolean =>
  isNode(requestBody) && requestBody['required'] === true;
const remedia = (owner: Node, type: string): void => {
  const [, media] = nodesOf(owner['content'])[0] ?? [];
  owner['content'] = { [type]: media ?? {} };
};

const bodies = {
  'a body': onOperation(
    ['body-added request'],
    (operation) => !hasBody(operation),
    (operation) => {
      operation['requestBody'] = json(stranger);
    },
  ),
  'a required body': onOperation(
    ['required-body-added request'],
    (operation) => !hasBody(operation),
    (operation) => {
      operation['requestBody'] = { required: true, ...json(stranger) };
    },
  ),
  'a body less': onOperation(
    ['body-removed request'],
    (operation) => hasBody(operation) && !uses(operation['requestBody']),
    (operation) => void Reflect.deleteProperty(operation, 'requestBody'),
  ),
  'a body required': onOperation(
    ['body-became-required request'],
    (operation) => hasBody(operation) && !isRequired(operation),
    (operation) => void (at(operation, 'requestBody')['required'] = true),
  ),
  'a body no longer required': onOperation(
    ['body-became-optional request'],
    isRequired,
    (operation) => void (at(operation, 'requestBody')['required'] = false),
  ),
  'a body of another media type': onOperation(['body-media-type-changed request'], hasBody, (operation) =>
    remedia(at(operation, 'requestBody'), 'application/merge-patch+json'),
  ),
};

const hasAnswer = (operation: Node): boolean => isNode(success(operation)['content']);
const hasHeader = (operation: Node): boolean => isNode(success(operation)['headers']);

const answers = {
  'an answer': onOperation(
    ['response-added response'],
    (operation) => !hasAnswer(operation),
    (operation) => {
      success(operation)['content'] = json(stranger)['content'] ?? null;
    },
  ),
  'an answer less': onOperation(
    ['response-removed response'],
    (operation) => hasAnswer(operation) && !uses(success(operation)['content']),
    (operation) => void Reflect.deleteProperty(success(operation), 'content'),
  ),
  'an answer of another media type': onOperation(
    ['response-media-type-changed response'],
    hasAnswer,
    (operation) => remedia(success(operation), 'application/vnd.universe+json'),
  ),
  'another status': onOperation(['response-status-changed response'], hasAnswer, (operation) => {
    const { '200': done = null, ...others } = at(operation, 'responses');
    operation['responses'] = { ...others, '201': done };
  }),
  'a header': onOperation(
    ['answer-header-added none'],
    (operation) => !hasHeader(operation),
    (operation) => {
      success(operation)['headers'] = { 'X-Cost': { schema: { type: 'integer' } } };
    },
  ),
  'a header less': onOperation(['answer-header-removed none'], hasHeader, (operation) => {
    Reflect.deleteProperty(success(operation), 'headers');
  }),
  'a failure': onOperation(['failure-added none', 'error-class-added none'], anyOperation, (operation) => {
    at(operation, 'responses')['418'] = { description: 'A teapot.', ...json(stranger) };
  }),
};

const calls = {
  'a method under another name': onOperation(['method-renamed none'], anyOperation, (operation) => {
    operation['x-sdk-method'] = 'ponder';
  }),
  'another operation id': onOperation([], anyOperation, (operation) => {
    operation['operationId'] = 'ponder';
  }),
  'an operation deprecated': onOperation(['deprecated none'], anyOperation, (operation) => {
    operation['deprecated'] = true;
  }),
  'an operation without a key': onOperation(
    ['security-relaxed none'],
    ({ security }) => security === undefined,
    (operation) => void (operation['security'] = []),
  ),
  'a callback': onOperation(
    ['callback-added none'],
    ({ callbacks }) => callbacks === undefined,
    (operation) => {
      const item = {
        post: { requestBody: json(stranger), responses: { '200': { description: 'Thanks.' } } },
      };
      operation['callbacks'] = { onDone: { '{$request.body#/url}': item } };
    },
  ),
  'a callback less': onOperation(
    ['callback-removed none'],
    ({ callbacks }) => callbacks !== undefined && !uses(callbacks),
    (operation) => void Reflect.deleteProperty(operation, 'callbacks'),
  ),
};

const apis: Readonly<Record<string, Edit>> = {
  'another server': (description) => {
    description['servers'] = [{ url: 'https://cosmos.example' }];
    return ['server-changed none'];
  },
  'another title': (description) => {
    at(description, 'info')['title'] = 'Cosmos';
    return ['title-changed none', 'client-renamed none'];
  },
  'another method of HTTP': (description, dice) => {
    const all = operationsOf(description);
    const { path = '', method = '', operation = {} } = all[dice(all.length)] ?? {};
    const item = at(description, 'paths', path);
    Reflect.deleteProperty(item, method);
    item['patch'] = operation;
    return ['http-method-changed none'];
  },
  'an operation more': (description) => {
    const [{ operation } = { operation: {} }] = operationsOf(description);
    const added = { ...copyOf(operation), operationId: 'ponder', 'x-sdk-method': 'ponder', parameters: [] };
    at(description, 'paths')['/ponder'] = { get: { ...added, requestBody: undefined } as unknown as Node };
    return ['operation-added none'];
  },
  'a path under another name': (description) => {
    const paths = at(description, 'paths');
    const [path, item] = nodesOf(paths).find(([, each]) => nodesOf(each).length === 1) ?? [];
    if (path === undefined || item === undefined) return undefined;
    Reflect.deleteProperty(paths, path);
    paths[`/v2${path}`] = item;
    return ['path-changed none'];
  },
  'a schema more': (description) => {
    at(description, 'components', 'schemas')['Comet'] = stranger;
    return ['model-added none'];
  },
  'an alternative key': (description) => {
    description['security'] = [{ key: [] }, { token: [] }];
    return ['auth-scheme-added none', 'security-relaxed none', 'credentials-changed none'];
  },
  'an event': (description) => {
    if (description['webhooks']) return undefined;
    const post = { requestBody: json(stranger), responses: { '200': { description: 'Seen.' } } };
    description['webhooks'] = { 'star.died': { post } };
    return ['event-added none'];
  },
};

/** Every edit by what it does. */
export const edits: Readonly<Record<string, Edit>> = {
  ...schemaEdits,
  ...parameters,
  ...bodies,
  ...answers,
  ...calls,
  ...apis,
};
