import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { run } from '../../generator/cli/run.js';
import { Recorder } from './command-line.js';
import { folderWith } from './folder.js';

/** The example of a documentation page: files, commands, and what the last of them says on stderr. */
export interface Example {
  readonly files: Readonly<Record<string, string>>;
  readonly commands: readonly string[];
  readonly report: string;
}

const FENCE = /^```(\w+)(?: title="([^"]+)")?\n([\s\S]*?)^```$/gm;

/** Reads the blocks of a page: those with a title are files, `sh` holds the commands, `text` the report. */
export function parseExample(markdown: string): Example {
  const blocks = [...markdown.matchAll(FENCE)].map(([, language = '', title, text = '']) => ({ language, title, text })); // prettier-ignore
  const textOf = (wanted: string): string => blocks.find(({ language }) => language === wanted)?.text ?? '';
  const files = blocks.flatMap(({ title, text }) => (title === undefined ? [] : [[title, text] as const]));
  const commands = textOf('sh')
    .split('\n')
    .filter((line) => line !== '');
  return { files: Object.fromEntries(files), commands, report: textOf('text') };
}

/** The page with another report. */
export function recordExample(markdown: string, report: string): string {
  return markdown.replace(FENCE, (block, language: string) =>
    language === 'text' ? `\`\`\`text\n${report}\`\`\`` : block,
  );
}

/** Carries an example out in a folder of its own; the folder is called `.` in the report. */
export async function runExample({ files, commands }: Example): Promise<string> {
  const folder = await folderWith(files);
  const background = new AbortController();
  let report = '';
  try {
    for (const command of commands) report = await runCommand(command, folder, background.signal);
  } finally {
    background.abort();
  }
  return report.replaceAll(folder, '.');
}

/** Our own commands run in this process, others in a shell; one that ends with `&` goes on until all is over. */
async function runCommand(command: string, folder: string, over: AbortSignal): Promise<string> {
  const [program, ...argv] = command.replace(/ &$/, '').split(/ +/);
  if (program !== 'sdkwright')
    return (await promisify(execFile)('sh', ['-c', command], { cwd: folder })).stderr;
  if (!command.endsWith(' &')) {
    const recorder = new Recorder(folder);
    await run(argv, recorder.io);
    return recorder.err;
  }
  return new Promise((started) => {
    const interrupted = (): Promise<void> => {
      started('');
      return new Promise((stop) => over.addEventListener('abort', () => stop()));
    };
    void run(argv, new Recorder(folder, { interrupted }).io).then(() => started(''));
  });
}
