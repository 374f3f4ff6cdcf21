import type { StepKind } from '../diff/facts/fact.js';
import { member } from '../spec/json.js';
import { schemaSteps, type Step } from './schemas.js';

/** Something of a name that all APIs keep in one place. */
function atTop(...names: readonly string[]): Step {
  return (walker, _at, name) => walker.child(walker.top, ...names, name);
}

/** Parameters stand in the operation, or in the path for all of its operations. */
const findParameter: Step = (walker, at, name) => {
  const lists = [at, at.parent].map((owner) => walker.child(owner, 'parameters'));
  return lists
    .flatMap((list) => (list ? walker.children(list) : []))
    .find(({ value }) => member(value, 'name') === name);
};

const findAnswer: Step = (walker, at) => {
  const all = walker.child(at, 'responses');
  const answers = all ? walker.children(all) : [];
  return answers.find(({ key }) => /^2/.test(String(key))) ?? answers.find(({ key }) => key === 'default');
};

const findHeader: Step = (walker, at, name) => {
  const answer = findAnswer(walker, at, '') ?? at;
  const headers = walker.child(answer, 'headers');
  return headers && walker.children(headers).find(({ key }) => String(key).toLowerCase() === name);
};

const findCallback: Step = (walker, at, name) => {
  const callback = walker.child(at, 'callbacks', name);
  return callback && walker.children(callback)[0];
};

/** The class of errors of the name; without one, what all errors are. */
const findError: Step = (walker, _at, name) => {
  const errors = walker.child(walker.top, 'x-sdk-errors');
  const classes = walker.child(errors, 'classes');
  if (name === '' || !classes) return errors;
  return walker.children(classes).find(({ value }) => member(value, 'name') === name);
};

/** How each step of a place is taken in a description; those that are missing lead no further. */
export const steps: Readonly<Partial<Record<StepKind, Step>>> = {
  ...schemaSteps,
  auth: atTop('components', 'securitySchemes'),
  body: (walker, at) => walker.child(at, 'requestBody'),
  callback: findCallback,
  error: findError,
  event: atTop('webhooks'),
  failure: (walker, at, name) => walker.child(at, 'responses', name),
  header: findHeader,
  option: atTop('x-sdk-client', 'headers'),
  pagination: atTop('x-sdk-pagination'),
  parameter: findParameter,
  response: findAnswer,
  schema: atTop('components', 'schemas'),
  target: (_walker, at) => at,
};
