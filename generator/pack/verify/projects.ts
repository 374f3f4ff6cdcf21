/** Settings of a strict project, as `compilerOptions` of a tsconfig.json. */
export type CompilerOptions = Readonly<Record<string, unknown>>;

/** A kind of project that uses packages. */
export interface ProjectKind {
  /** What its program is called: the extension decides about its module system, the rest is for messages. */
  readonly file: string;
  readonly options: CompilerOptions;
}

const STRICT: CompilerOptions = {
  target: 'es2022',
  lib: ['es2022', 'dom'],
  // No types of Node.js: who does not have them can use the package too.
  types: [],
  strict: true,
  exactOptionalPropertyTypes: true,
  skipLibCheck: false,
  noEmit: true,
};

/** The kinds of projects that a package is compiled in, each as strict as can be. */
export const PROJECTS: Readonly<Record<'module' | 'commonjs' | 'bundled', ProjectKind>> = {
  module: {
    file: 'module.mts',
    options: { ...STRICT, module: 'nodenext', moduleResolution: 'nodenext' },
  },
  commonjs: {
    file: 'commonjs.cts',
    options: { ...STRICT, module: 'node16', moduleResolution: 'node16', esModuleInterop: true },
  },
  bundled: {
    file: 'bundled.ts',
    options: { ...STRICT, module: 'esnext', moduleResolution: 'bundler' },
  },
};
