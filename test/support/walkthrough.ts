import { execFile } from 'node:child_process';
import { blocksOf, replaceBlocks } from './blocks.js';

/** Commands of a document, and what they print if the document says it. */
export interface Step {
  readonly commands: string;
  /** Words behind `sh`: `fails` where the last command ends with status 1. */
  readonly words: readonly string[];
  readonly output: string | undefined;
}

/** The steps of a document: each `sh` block, with the `text` block that comes next. */
export function stepsOf(markdown: string): readonly Step[] {
  const blocks = blocksOf(markdown).filter(({ language }) => ['sh', 'text'].includes(language));
  return blocks.flatMap(({ language, info, text }, index) => {
    const next = blocks[index + 1];
    const output = next?.language === 'text' ? next.text : undefined;
    return language === 'sh' ? [{ commands: text, words: info.split(' '), output }] : [];
  });
}

/** The document with what its commands print now. */
export function recordSteps(markdown: string, outputs: readonly string[]): string {
  return replaceBlocks(markdown, 'text', outputs.map(withoutTrailing));
}

/** Nothing invisible at the ends of lines, which formatters take away. */
function withoutTrailing(text: string): string {
  return text.replaceAll(/[ \t]+$/gm, '');
}

/** Without what changes with the machine or with any line of the runtime: times, sizes, checksums, what is installed. */
export function steady(output: string): string {
  return withoutTrailing(output)
    .replaceAll(/(?<=install and call \().*(?=\))/g, 'MANAGERS')
    .replaceAll(/\d+(?:\.\d+)? (?=s\b|kB|files,)/g, 'N ')
    .replaceAll(/\b[\da-f]{64}\b/g, 'CHECKSUM');
}

/** Carries a step out in a shell; answers all that it prints. Throws where it ends in another way than it should. */
export async function carryOut(
  { commands, words }: Step,
  cwd: string,
  env: NodeJS.ProcessEnv,
): Promise<string> {
  const args = ['-eo', 'pipefail', '-c', `exec 2>&1\n${commands}`];
  const [status, output] = await new Promise<[unknown, string]>((resolve) => {
    execFile('bash', args, { cwd, env }, (error, stdout) => resolve([error?.code ?? 0, stdout]));
  });
  if (status !== (words.includes('fails') ? 1 : 0))
    throw new Error(`${commands}ended with ${String(status)}: ${output}`);
  return output;
}
