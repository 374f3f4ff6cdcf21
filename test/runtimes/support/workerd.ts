import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFile } from 'node:fs/promises';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { text } from 'node:stream/consumers';
import { bundle } from './bundle.js';
import { FOLDER, type Report } from './host.js';

/** Makes the calls in a worker, which is asked for them by a request of its own. */
export async function runWorkerd(program: string, server: string): Promise<Report> {
  await using worker = await bundle('worker', 'workerd,worker,browser');
  const config = path.join(worker.folder, 'worker.capnp');
  await copyFile(path.join(FOLDER, 'hosts/worker.capnp'), config);
  const workerd = spawn(program, ['serve', config, '--control-fd=1'], { stdio: ['ignore', 'pipe', 'pipe'] });
  const complaints = text(workerd.stderr);
  const end = once(workerd, 'close');
  try {
    // The first line says which port it listens on; without one it has failed.
    for await (const line of createInterface(workerd.stdout)) return await ask(portIn(line), server);
    throw new Error(await complaints);
  } finally {
    workerd.kill();
    await end;
  }
}

function portIn(line: string): number {
  return (JSON.parse(line) as { port: number }).port;
}

async function ask(port: number, server: string): Promise<Report> {
  const answer = await fetch(`http://127.0.0.1:${port}`, { method: 'POST', body: server });
  if (!answer.ok) throw new Error(await answer.text());
  return (await answer.json()) as Report;
}
