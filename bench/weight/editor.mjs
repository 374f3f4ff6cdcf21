// What an editor waits for: completions and hover in a call, from the language server.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { least, mapValues } from '../rounds.mjs';
import { place } from './workspace.mjs';

const server = join(import.meta.dirname, '../node_modules/typescript/lib/tsserver.js');
const REPEATS = 15;

/** The least of rounds in which every subject has its turn, by subject. */
export async function measureEditors(subjects, rounds) {
  const results = mapValues(subjects, () => []);
  for (let round = 0; round < rounds; round++)
    for (const [name, subject] of Object.entries(subjects)) results[name].push(await measureEditor(subject));
  return mapValues(results, (list) => mapValues(list[0], (_, key) => least(list.map((each) => each[key]))));
}

/** Milliseconds: `first` with the project still to be loaded, `again` after an edit, for completions and hover. */
async function measureEditor({ project, edited }) {
  place(project, 'tsconfig.json', JSON.stringify({ compilerOptions, files: ['edited.ts'] }));
  const file = place(project, 'edited.ts', edited);
  const line = edited.split('\n').findIndex((text) => text.startsWith('await')) + 1;
  const editor = startServer();
  const complete = () => editor.ask('completionInfo', { file, line: line + 1, offset: 1 });
  const hover = () => editor.ask('quickinfo', { file, line, offset: 'await client.customers.cr'.length });
  const figures = await timed({ editor, file, complete, hover });
  editor.stop();
  return figures;
}

const compilerOptions = {
  target: 'es2022',
  lib: ['es2022', 'dom', 'dom.iterable'],
  module: 'nodenext',
  types: ['node'],
  strict: true,
};

async function timed({ editor, file, complete, hover }) {
  editor.tell('open', { file });
  const firstCompletion = await time(complete, ({ entries }) => entries.some(({ name }) => name === 'email'));
  const firstHover = await time(hover, ({ displayString }) => displayString.includes('create'));
  const again = { completion: [], hover: [] };
  for (let repeat = 0; repeat < REPEATS; repeat++) {
    editor.tell('change', { file, line: 1, offset: 1, endLine: 1, endOffset: 1, insertString: ' ' });
    again.completion.push(await time(complete, () => true));
    again.hover.push(await time(hover, () => true));
  }
  return { firstCompletion, firstHover, completion: least(again.completion), hover: least(again.hover) };
}

/** An answer that is not what is expected would make a wrong figure. */
async function time(ask, expected) {
  const start = performance.now();
  const { success, message, body } = await ask();
  const spent = performance.now() - start;
  if (!success || !expected(body)) throw new Error(`not the answer of an editor: ${message}`);
  return spent;
}

function startServer() {
  const child = spawn(process.execPath, [server, '--disableAutomaticTypingAcquisition'], {
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  const waiting = new Map();
  createInterface({ input: child.stdout }).on('line', (text) => {
    if (!text.startsWith('{')) return;
    const message = JSON.parse(text);
    waiting.get(message.request_seq)?.(message);
  });
  let seq = 0;
  const tell = (command, args) =>
    child.stdin.write(`${JSON.stringify({ seq: ++seq, type: 'request', command, arguments: args })}\n`);
  const ask = (command, args) =>
    new Promise((answer) => {
      tell(command, args);
      waiting.set(seq, answer);
    });
  return { tell, ask, stop: () => child.kill() };
}
