import { buildModel } from '../../generator/build/build-model.js';
import { hasErrors, type Diagnostic } from '../../generator/diagnostics/diagnostic.js';
import type { ApiModel, Operation } from '../../generator/model/model.js';
import { allOperations } from '../../generator/model/operations.js';
import type { Schema } from '../../generator/model/schema.js';
import type { SpecDocument } from '../../generator/spec/document.js';
import { readSpec } from '../../generator/spec/read-spec.js';
import { folderWith } from './folder.js';

const HEAD = {
  openapi: 'openapi: 3.1.0',
  info: "info: { title: Pet Store, version: '7' }",
  paths: 'paths: {}',
};

/** A description given as YAML text, indented as one likes; the members every description has may be left out. */
export async function readYaml(yaml: string): Promise<SpecDocument> {
  const cwd = await folderWith({ 'openapi.yaml': withHead(yaml) });
  const [document, diagnostics] = await readSpec('openapi.yaml', { cwd });
  if (!document) throw new Error(summary(diagnostics));
  assertClean(diagnostics);
  return document;
}

/** The model of a description given as YAML text. */
export async function modelOf(yaml: string): Promise<ApiModel> {
  const [model, diagnostics] = buildModel(await readYaml(yaml));
  assertClean(diagnostics);
  return model;
}

/** The schema called `Thing` in a description whose only named schemas are given as YAML text. */
export async function schemaOf(schemas: string): Promise<Schema> {
  const model = await modelOf(`components:\n  schemas:\n${indent(dedent(schemas), 4)}`);
  const thing = model.schemas.get('Thing');
  if (!thing) throw new Error('the description has no schema called Thing');
  return thing.schema;
}

/** The one operation with that id. */
export function operationOf(model: ApiModel, id: string): Operation {
  const operation = allOperations(model).find((candidate) => candidate.id === id);
  if (!operation) throw new Error(`the model has no operation called ${id}`);
  return operation;
}

/** Throws when one of the problems is an error. */
export function assertClean(diagnostics: readonly Diagnostic[]): void {
  if (hasErrors(diagnostics)) throw new Error(summary(diagnostics));
}

function summary(diagnostics: readonly Diagnostic[]): string {
  return diagnostics
    .map(({ code, message, location }) => `${location?.line ?? '?'}: ${code}: ${message}`)
    .join('\n');
}

function withHead(yaml: string): string {
  const text = dedent(yaml);
  const missing = Object.entries(HEAD).filter(([key]) => !new RegExp(`^${key}:`, 'm').test(text));
  return [...missing.map(([, line]) => line), text].join('\n');
}

function dedent(text: string): string {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const margin = Math.min(...lines.map((line) => line.search(/\S/)));
  return `${lines.map((line) => line.slice(margin)).join('\n')}\n`;
}

function indent(text: string, by: number): string {
  return text.replaceAll(/^(?=.)/gm, ' '.repeat(by));
}
