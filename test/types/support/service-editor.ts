import { createRequire } from 'node:module';
import { join } from 'node:path';
import type ts from 'typescript';
import { COMPILERS, type CompilerName } from './compilers.js';
import { CONFIG, type Editor, type Snippet } from './editor.js';

const require = createRequire(import.meta.url);

/** The language service inside a compiler written in JavaScript, which `tsserver` wraps. */
export function serviceEditor(
  compiler: CompilerName,
  folder: string,
  programs: readonly Snippet[],
): Editor<Snippet> {
  const api = require(COMPILERS[compiler]) as typeof ts;
  const path = ({ file }: Snippet): string => join(folder, file);
  const service = api.createLanguageService(createHost(api, folder, programs.map(path)));
  const plain = (parts: ts.SymbolDisplayPart[] | undefined): string => api.displayPartsToString(parts);
  return {
    hover: (place) => {
      const info = service.getQuickInfoAtPosition(path(place), place.cursor);
      return Promise.resolve({ type: plain(info?.displayParts), words: plain(info?.documentation) });
    },
    completions: (place) => {
      const offered = service.getCompletionsAtPosition(path(place), place.cursor, undefined);
      return Promise.resolve((offered?.entries ?? []).map(({ name }) => name).sort());
    },
    errors: (place) => {
      const problems = service.getSemanticDiagnostics(path(place));
      return Promise.resolve(
        problems.map(({ messageText }) =>
          typeof messageText === 'string' ? messageText : messageText.messageText,
        ),
      );
    },
    close: () => {
      service.dispose();
      return Promise.resolve();
    },
  };
}

function createHost(api: typeof ts, folder: string, files: string[]): ts.LanguageServiceHost {
  const { options } = api.parseJsonConfigFileContent(CONFIG, api.sys, folder);
  return {
    fileExists: (name) => api.sys.fileExists(name),
    readFile: (name) => api.sys.readFile(name),
    directoryExists: (name) => api.sys.directoryExists(name),
    realpath: (name) => api.sys.realpath?.(name) ?? name,
    getCompilationSettings: () => options,
    getScriptFileNames: () => files,
    getScriptVersion: () => '0',
    getScriptSnapshot: (name) => {
      const text = api.sys.readFile(name);
      return text === undefined ? undefined : api.ScriptSnapshot.fromString(text);
    },
    getCurrentDirectory: () => folder,
    getDefaultLibFileName: (settings) => api.getDefaultLibFilePath(settings),
    getProjectVersion: () => '0',
  };
}
