import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { InvalidArgumentError, Option, type Command } from 'commander';
import { stringify } from 'yaml';
import { detect } from '../build/detect.js';
import type { Finding } from '../build/finding.js';
import { hostNames } from '../ci/hostings.js';
import { diagnostic } from '../diagnostics/codes.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { isSystemError, replaceFile } from '../output/file-system.js';
import { load, type Loaded } from '../load.js';
import { isAddress } from '../spec/remote.js';
import { findConfig } from './config-file.js';
import type { Context } from './context.js';
import { packageNameOf } from './default-package.js';
import { formatOption, withFormat, type FormatFlags } from './format-flag.js';
import { homePageOf } from './home-page.js';
import { initCi, type CiFlags, type Source } from './init-ci.js';
import { initTasks } from './init-tasks.js';
import type { Io } from './io.js';
import { labelOf } from './labels.js';
import { report } from './report.js';
import { Stages } from './stages.js';

const configName = 'sdkwright.config.yaml';
/** Where a description is looked for when none is named. */
const usualNames = ['openapi', 'swagger', 'api'].flatMap((name) =>
  ['yaml', 'yml', 'json'].map((extension) => `${name}.${extension}`),
);

type Flags = FormatFlags & CiFlags & { readonly tasks?: 'turbo' };

/** `sdkwright init [FILE]`: writes a configuration for a description, and says what it found there. */
export function addInit(command: Command, { io, settle }: Context): void {
  command
    .argument('[file]', 'OpenAPI description, YAML or JSON; openapi.yaml or a like name unless given')
    .addOption(
      new Option('--ci <service>', 'write its pipeline, too, or for a configuration that is there').choices(
        hostNames,
      ),
    )
    .addOption(
      new Option('--tasks <runner>', 'declare tasks for a runner, too, or keep them right').choices([
        'turbo',
      ]),
    )
    .option(
      '--source <address>',
      'where that pipeline fetches the description every day; NAME=ADDRESS for each of several APIs',
      readSource,
    )
    .option('--force', 'replace what is there')
    .addOption(formatOption())
    .action((file: string | undefined, flags: Flags, command: Command) => {
      if (flags.source !== undefined && !flags.ci) command.error('error: --source needs --ci');
      return settle(init(file, flags, withFormat(io, flags)));
    });
}

function readSource(text: string, before: readonly Source[] = []): readonly Source[] {
  const [, api, address = ''] = /^(?:([\w.-]+)=)?(.*)$/s.exec(text) ?? [];
  if (isAddress(address)) return [...before, { api, address }];
  throw new InvalidArgumentError('It is no address.');
}

/** With more to write, a configuration is made only where there is none. */
async function init(file: string | undefined, flags: Flags, io: Io): Promise<number> {
  const { ci, tasks } = flags;
  const existing = await findConfig(io.cwd);
  const more = ci !== undefined || tasks !== undefined;
  let status = more && existing !== undefined ? 0 : await configure(file, flags, io);
  const config = existing ?? resolve(io.cwd, configName);
  if (tasks && status === 0) status = await initTasks(config, io);
  if (ci && status === 0) status = await initCi(config, ci, { flags, io });
  return status;
}

async function configure(file: string | undefined, { force }: Flags, io: Io): Promise<number> {
  const { cwd } = io;
  const existing = force ? undefined : await findConfig(cwd);
  if (existing !== undefined)
    return report([diagnostic('config-exists', { file: labelOf(cwd, existing) })], io);
  const input = file ?? usualNames.find((name) => existsSync(resolve(cwd, name))) ?? 'openapi.yaml';
  const [loaded, diagnostics] = await load({ input, cwd }, new Stages(io).run);
  if (!loaded) return report(diagnostics, io);
  const config = propose(labelOf(cwd, resolve(cwd, input)), loaded, await homePageOf(cwd));
  const problems = await write(config.text, cwd);
  const status = report([...diagnostics, ...problems], io);
  if (status === 0) io.stdout.write(tell(config, detect(loaded.document, loaded.model)));
  return status;
}

interface Proposal {
  readonly name: string;
  readonly package: string;
  readonly text: string;
}

/** The client is called as the description says, or after its title. */
function propose(input: string, { document, model }: Loaded, repository: string | undefined): Proposal {
  const declared = document.root['x-sdk-client'] !== undefined && model.name !== model.title;
  const name = declared ? model.name : nameOf(model.title);
  const packageName = packageNameOf(name);
  const named = { name: packageName, version: '0.1.0', ...(repository !== undefined && { repository }) };
  const target = { emitter: 'typescript', out: 'sdk', package: named };
  const config = { input, ...(!declared && { name }), targets: [target] };
  const schema = '# yaml-language-server: $schema=./node_modules/sdkwright/sdkwright.schema.json\n';
  return { name, package: packageName, text: `${schema}${stringify(config)}${choices}` };
}

/** What most people leave as it is. */
const choices = `    # enums: const # or enum; a union of literals unless given
    # how values look: dates: date, properties: camel; what is checked: validation: requests
`;

/** A title without the words that every API could have in it. */
function nameOf(title: string): string {
  const words = title.split(/\s+/).filter((word) => !/^(the|api|rest|openapi|v?\d+(\.\d+)*)?$/i.test(word));
  return words.join(' ') || 'API';
}

async function write(text: string, cwd: string): Promise<readonly Diagnostic[]> {
  try {
    await replaceFile(resolve(cwd, configName), text);
    return [];
  } catch (error) {
    if (!isSystemError(error)) throw error;
    return [diagnostic('output-failed', { path: configName, reason: error.message })];
  }
}

const wording: Readonly<Record<Finding['state'], (what: string) => string>> = {
  declared: (what) => what,
  detected: (what) => `${what}, as it looks`,
  likely: (what) => `looks like ${what}`,
  none: () => 'not detected',
};

function tell({ name, package: packageName }: Proposal, findings: readonly Finding[]): string {
  const lines = findings.flatMap(({ concern, state, what, advice }) => [
    `  ${concern.padEnd(11)}  ${wording[state](what)}`,
    ...(advice === undefined
      ? []
      : [`  ${' '.repeat(11)}  ${state === 'likely' ? 'to have it followed, ' : ''}${advice}`]),
  ]);
  const head = `${configName} written: client ${name}, package ${packageName}, folder sdk`;
  return `${[head, ...lines, 'next: sdkwright generate'].join('\n')}\n`;
}
