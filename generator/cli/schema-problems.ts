import type { DefinedError } from 'ajv';
import { diagnostic } from '../diagnostics/codes.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { nearest } from '../diagnostics/nearest.js';
import type { ConfigFile } from './config-file.js';

interface Rules {
  readonly description?: string;
  readonly properties?: Readonly<Record<string, Rules>>;
}

/** What comes on top of what is wrong: with names of members, and with one of two forms. */
const summaries: readonly string[] = ['propertyNames', 'if'];

/** What ajv (with `allErrors` and `verbose`) has against a file, in words and with places; `subject` is the whole file. */
export function explainProblems(
  problems: readonly DefinedError[],
  locate: ConfigFile['locate'],
  subject: string,
): readonly Diagnostic[] {
  const telling = problems.filter(({ keyword }) => !summaries.includes(keyword));
  return telling.map((problem) => {
    const path = problem.instancePath.split('/').slice(1);
    const key = keyAtFault(problem);
    return diagnostic('config-invalid', explain(problem, quote(path, subject)), locate(path, key));
  });
}

function explain(problem: DefinedError, what: string) {
  const { description: about, properties = {} } = problem.parentSchema as Rules;
  const known = Object.keys(properties).filter((name) => name !== '$schema');
  switch (problem.keyword) {
    case 'additionalProperties': {
      const key = problem.params.additionalProperty;
      return {
        problem: `unknown key "${key}"`,
        near: nearest(key, known),
        about: `known: ${known.join(', ')}`,
      };
    }
    case 'required': {
      const key = problem.params.missingProperty;
      return { problem: `"${key}" is missing`, about: properties[key]?.description };
    }
    case 'enum':
      return {
        problem: `${what} must be one of ${allowed(problem.schema).join(', ')}`,
        ...nearestValue(problem),
        about,
      };
    case 'pattern':
      return { problem: `${what} is not well-formed: ${JSON.stringify(problem.data)}`, about };
    default:
      return { problem: `${what} ${problem.message ?? 'is not valid'}`, about };
  }
}

function keyAtFault(problem: DefinedError): string | undefined {
  if (problem.keyword === 'additionalProperties') return problem.params.additionalProperty;
  return problem.propertyName;
}

function allowed(schema: unknown): readonly string[] {
  return (schema as readonly unknown[]).map(String);
}

function nearestValue({ data, schema }: DefinedError): { near?: string | undefined } {
  return typeof data === 'string' ? { near: nearest(data, allowed(schema)) } : {};
}

function quote(path: readonly string[], subject: string): string {
  return path.length > 0 ? `"${path.join('.')}"` : subject;
}
