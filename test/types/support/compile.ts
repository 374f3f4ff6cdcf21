import { execFile } from 'node:child_process';
import { dirname, join } from 'node:path';
import { COMPILERS, type CompilerName } from './compilers.js';

/** What a compiler says against a project, given by the path of its settings; empty when all is well. */
export async function compile(compiler: CompilerName, project: string): Promise<readonly string[]> {
  const args = [join(COMPILERS[compiler], 'bin/tsc'), '-p', project, '--pretty', 'false'];
  const [output, failed] = await new Promise<readonly [string, boolean]>((resolve) => {
    execFile(process.execPath, args, { cwd: dirname(project) }, (error, stdout, stderr) =>
      resolve([stdout + stderr, error !== null]),
    );
  });
  const lines = output.split('\n').filter((line) => line !== '');
  return failed && lines.length === 0 ? ['the compiler failed without a word'] : lines;
}
