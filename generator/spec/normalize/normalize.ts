import type { Kind } from '../grammar.js';
import type { Place } from '../walk.js';
import type { Desk, Step } from './desk.js';
import type { Dialect } from './edition.js';
import { exampleData, setVersion, statusNames } from './openapi-3.js';
import { exclusiveLimits, nullable } from './schema-openapi-30.js';
import { discriminatorName, dynamicReferences, fileType, tuples } from './schema.js';
import { ignoreSiblings, mergeSiblings } from './siblings.js';
import { operation, pathItem } from './swagger-operation.js';
import { header, parameter } from './swagger-parameter.js';
import { response } from './swagger-response.js';
import { securityScheme } from './swagger-security.js';

type Steps = Partial<Readonly<Record<Kind, readonly Step[]>>>;

const schema30 = [ignoreSiblings, exclusiveLimits, nullable, tuples];

/** What turns the words of each dialect into those of OpenAPI 3.1, by the kind of object that they stand in. */
const steps: Readonly<Record<Dialect, Steps>> = {
  swagger2: {
    pathItem: [pathItem],
    operation: [operation],
    parameter: [ignoreSiblings, parameter],
    header: [ignoreSiblings, header],
    responses: [statusNames],
    response: [ignoreSiblings, response],
    securityScheme: [securityScheme],
    schema: [fileType, discriminatorName, ...schema30],
  },
  openapi30: {
    document: [setVersion],
    parameter: [ignoreSiblings],
    requestBody: [ignoreSiblings],
    responses: [statusNames],
    response: [ignoreSiblings],
    header: [ignoreSiblings],
    schema: schema30,
  },
  openapi31: {
    responses: [statusNames],
    example: [exampleData],
    schema: [dynamicReferences, mergeSiblings, tuples],
  },
};

/** Says in words of OpenAPI 3.1 what an object of an older dialect says; what stands in it is left for later. */
export function normalize({ node, kind }: Place, desk: Desk): void {
  for (const step of steps[desk.edition.dialect][kind] ?? []) step(node, desk);
}
