import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const SNIPPET = fileURLToPath(new URL('../snippet.ts', import.meta.url));
const PREFIX = `import { list, retrieve, type Charge } from './support/expand-models.js';
import { idOf, isDeleted, isExpanded, type MaybeExpanded } from '../../templates/typescript/runtime/expand.js';
`;
const OPTIONS: ts.CompilerOptions = {
  strict: true,
  noUncheckedIndexedAccess: true,
  exactOptionalPropertyTypes: true,
  target: ts.ScriptTarget.ES2022,
  lib: ['lib.es2022.d.ts'],
  module: ts.ModuleKind.NodeNext,
  types: [],
  noEmit: true,
};

let text = PREFIX;
let version = 0;
const service = ts.createLanguageService({
  getCompilationSettings: () => OPTIONS,
  getScriptFileNames: () => [SNIPPET],
  getScriptVersion: (file) => (file === SNIPPET ? String(version) : '0'),
  getScriptSnapshot: (file) => {
    const content = file === SNIPPET ? text : ts.sys.readFile(file);
    return content === undefined ? undefined : ts.ScriptSnapshot.fromString(content);
  },
  getCurrentDirectory: () => process.cwd(),
  getDefaultLibFileName: (options) => ts.getDefaultLibFilePath(options),
  fileExists: (file) => file === SNIPPET || ts.sys.fileExists(file),
  readFile: (file) => ts.sys.readFile(file),
});

/** What an editor shows over the last constant that is declared. */
export function hover(code: string): string {
  load(code);
  const info = service.getQuickInfoAtPosition(SNIPPET, text.lastIndexOf('const ') + 'const '.length);
  return ts.displayPartsToString(info?.displayParts);
}

/** First lines of the errors an editor underlines. */
export function errors(code: string): string[] {
  load(code);
  return service
    .getSemanticDiagnostics(SNIPPET)
    .map(({ messageText }) => (typeof messageText === 'string' ? messageText : messageText.messageText));
}

/** What an editor offers at the `|`. */
export function completions(code: string): string[] {
  load(code.replace('|', ''));
  const offered = service.getCompletionsAtPosition(SNIPPET, PREFIX.length + code.indexOf('|'), undefined);
  return (offered?.entries ?? []).map(({ name }) => name).sort();
}

function load(code: string): void {
  text = PREFIX + code;
  version++;
}
