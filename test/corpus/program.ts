import path from 'node:path';
import ts from 'typescript';
import { RESOLUTIONS } from '../support/resolutions.js';

/** The sources of a package in a folder; declarations of libraries are checked too. */
export function programOf(folder: string, resolution: keyof typeof RESOLUTIONS): ts.Program {
  const settings = path.join(folder, 'tsconfig.json');
  const { config } = ts.readConfigFile(settings, (file) => ts.sys.readFile(file)) as { config: object };
  const { options, fileNames } = ts.parseJsonConfigFileContent(config, ts.sys, folder);
  return ts.createProgram(fileNames, { ...options, ...RESOLUTIONS[resolution], noEmit: false });
}

/** What the compiler says against a program, one line each. */
export function complaints(program: ts.Program, folder: string): readonly string[] {
  return ts.getPreEmitDiagnostics(program).map(({ file, start, messageText }) => {
    const text = ts.flattenDiagnosticMessageText(messageText, ' ');
    if (!file) return text;
    const { line } = file.getLineAndCharacterOfPosition(start ?? 0);
    return `${path.relative(folder, file.fileName)}:${line + 1}: ${text}`;
  });
}
