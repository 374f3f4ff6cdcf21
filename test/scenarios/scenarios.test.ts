import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { buildModel } from '../../generator/build/build-model.js';
import type { GeneratedFile } from '../../generator/emit/core/emitter.js';
import { validateSpec } from '../../generator/spec/validate-spec.js';
import { emitPackage, formattedFile } from '../support/emit-package.js';
import { assertClean, readYaml } from '../support/read-yaml.js';
import { excerptOf, parseScenario, recordScenario, type Scenario } from '../support/scenario.js';
import { typeCheck } from '../support/type-check.js';

const FOLDER = import.meta.dirname;
const RECORD = process.env['RECORD'] === '1';

async function generate(yaml: string): Promise<readonly GeneratedFile[]> {
  const [document, problems] = validateSpec(await readYaml(yaml));
  const [model, more] = buildModel(document);
  assertClean([...problems, ...more]);
  return emitPackage(model);
}

async function excerpts(files: readonly GeneratedFile[], scenario: Scenario): Promise<readonly string[]> {
  const texts = scenario.excerpts.map(async ({ file, declarations }) =>
    excerptOf(await formattedFile(files, file), declarations),
  );
  return Promise.all(texts);
}

describe.each(readdirSync(FOLDER).filter((name) => name.endsWith('.md')))('%s', (name) => {
  const file = path.join(FOLDER, name);
  const markdown = readFileSync(file, 'utf8');
  const scenario = parseScenario(markdown);

  it('looks as recorded', { timeout: 120_000 }, async () => {
    const texts = await excerpts(await generate(scenario.yaml), scenario);
    if (RECORD) writeFileSync(file, recordScenario(markdown, texts));
    else expect(texts).toEqual(scenario.excerpts.map(({ text }) => text));
    expect(texts.length).toBeGreaterThan(0);
  });

  it('type-checks as a whole', { timeout: 120_000 }, async () => {
    expect(typeCheck(await generate(scenario.yaml))).toEqual([]);
  });
});
