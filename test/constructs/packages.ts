import { mkdtempSync } from 'node:fs';
import { rm, symlink } from 'node:fs/promises';
import path from 'node:path';
import ts from 'typescript';
import type { GeneratedFile } from '../../generator/emit/core/emitter.js';
import { place } from '../support/folder.js';
import { ROOT } from '../support/repository.js';
import { RESOLUTIONS } from '../support/resolutions.js';

const runtimeFile = /^src\/runtime\//;

/**
 * Packages on disk, below the repository so that the types of Node.js are found and vitest can run their sources. The
 * runtime is the same in all of them: it is there once, behind links.
 */
export class Packages {
  readonly #folder: string;
  readonly #sources: string[] = [];
  /** Whose settings are those of all. */
  #first: string | undefined;

  /** Makes their folder in another, which is below the repository. */
  constructor(home: string = ROOT) {
    this.#folder = mkdtempSync(path.join(home, '.constructs-'));
  }

  /** Writes a package into a folder of its own. */
  async add(name: string, files: readonly GeneratedFile[]): Promise<void> {
    const isFirst = this.#first === undefined;
    this.#first ??= name;
    for (const { path: file, text } of files) {
      const isShared = runtimeFile.test(file);
      if (isShared && !isFirst) continue;
      const target = isShared ? file.replace(runtimeFile, 'runtime/') : path.join(name, file);
      await place(this.#folder, target, text);
      if (/^src\/.*\.ts$/.test(file)) this.#sources.push(path.join(this.#folder, target));
    }
    await symlink(path.join(this.#folder, 'runtime'), path.join(this.#folder, name, 'src/runtime'));
  }

  /** What the compiler says against all of them, under the settings that they bring but for how modules are found. */
  check(resolution: keyof typeof RESOLUTIONS = 'nodenext'): readonly string[] {
    const settings = path.join(this.#folder, this.#first ?? '', 'tsconfig.json');
    const { config } = ts.readConfigFile(settings, (file) => ts.sys.readFile(file)) as { config: object };
    const nothing: ts.ParseConfigHost = { ...ts.sys, readDirectory: () => [] };
    const { options } = ts.parseJsonConfigFileContent(config, nothing, path.dirname(settings));
    const ofNode = (name: string): string[] => [path.join(this.#folder, `runtime/${name}-node.ts`)];
    const paths = { '#transport': ofNode('transport'), '#digest': ofNode('digest') };
    const all = {
      ...options,
      ...RESOLUTIONS[resolution],
      noEmit: true,
      // What the compiler brings is checked with the committed package.
      skipLibCheck: true,
      rootDir: this.#folder,
      paths,
    };
    const program = ts.createProgram(this.#sources, all, this.#host(all));
    return ts.getPreEmitDiagnostics(program).map((problem) => this.#describe(problem));
  }

  /** What a file of a package exports. */
  async module(name: string, file: string): Promise<object> {
    return (await import(path.join(this.#folder, name, file))) as object;
  }

  /** The client of a package, as a user makes it, with these credentials. */
  async client(name: string, auth: unknown, options: object): Promise<object> {
    const { default: Client } = (await this.exports(name)) as {
      default: new (auth: unknown, options: object) => object;
    };
    return new Client(auth, { maxRetries: 0, ...options });
  }

  /** What the entry of a package exports. */
  async exports(name: string): Promise<Readonly<Record<string, unknown>>> {
    return { ...(await this.module(name, 'src/index.ts')) };
  }

  remove(): Promise<void> {
    return rm(this.#folder, { recursive: true });
  }

  /** Follows the links to the runtime, which the compiler would take for as many others. */
  #host(options: ts.CompilerOptions): ts.CompilerHost {
    const host = ts.createCompilerHost(options);
    const cache = ts.createModuleResolutionCache(this.#folder, (name) => name, options);
    const resolve: ts.CompilerHost['resolveModuleNameLiterals'] = (literals, from, redirected, all, source) =>
      literals.map((literal) => {
        const mode = ts.getModeForUsageLocation(source, literal, all);
        const found = ts.resolveModuleName(literal.text, from, all, host, cache, redirected, mode);
        const file = found.resolvedModule && ts.sys.realpath?.(found.resolvedModule.resolvedFileName);
        return file ? { resolvedModule: { ...found.resolvedModule, resolvedFileName: file } } : found;
      });
    return { ...host, resolveModuleNameLiterals: resolve };
  }

  #describe({ file, start, messageText }: ts.Diagnostic): string {
    const text = ts.flattenDiagnosticMessageText(messageText, '\n');
    if (!file) return text;
    const { line } = file.getLineAndCharacterOfPosition(start ?? 0);
    return `${path.relative(this.#folder, file.fileName)}:${line + 1}: ${text}`;
  }
}
