import type { Result } from '../../diagnostics/diagnostic.js';
import type { ApiModel } from '../../model/model.js';
import type { Spelling } from './spelling.js';

/** One file of the output, before it is formatted and written. */
export interface GeneratedFile {
  /** Relative to the output folder, with `/`. */
  readonly path: string;
  readonly text: string;
  /** Whether the formatter may touch it; hand-written runtime files are copied byte for byte. */
  readonly format: boolean;
}

/** What the published package is called. */
export interface PackageOptions {
  /** npm name, for instance `@sdkwright/stripe`. */
  readonly name: string;
  readonly version: string;
  /** Where its sources are kept: an address that starts with `https://`. Where it is given, releases are public and have a provenance. */
  readonly repository?: string;
  /** SPDX expression. Default `MIT`. */
  readonly license?: string;
  /** Who has the rights to it. */
  readonly author?: string;
  /** Name on JSR, for instance `@sdkwright/stripe`; without it, there is no manifest for that registry. */
  readonly jsr?: string;
}

/** How values look to who calls, where that is not how they are on the wire, and what of them is checked. */
export interface ValueOptions {
  /** `date`: what has a format of dates is a `Date`. Default `string`: it is what it is in JSON. */
  readonly dates?: 'string' | 'date';
  /** `camel`: members are called `createdAt`, whatever the description says. Default `described`. */
  readonly properties?: 'described' | 'camel';
  /** Which values are compared with the description while the SDK runs. Default `none`. */
  readonly validation?: 'none' | 'requests' | 'answers' | 'all';
}

/** How values of enums are written: as a union of literals, as constant objects, or as enums of the language. */
export type EnumStyle = 'union' | 'const' | 'enum';

/** What the code of a package looks like. */
export interface StyleOptions {
  readonly values?: ValueOptions;
  /** Default `union`. */
  readonly enums?: EnumStyle;
}

/** What becomes of edits by hand: merged with what is generated, or overwritten but for marked regions. */
export type EditMode = 'merge' | 'overwrite';

/** What an emitter may be told besides the model. */
export interface EmitOptions extends StyleOptions {
  readonly package: PackageOptions;
  /** Where the description was read from, for file headers; `/`-separated, relative to the configuration. */
  readonly source: string;
  /** Version of this generator, for packages that are built with it. */
  readonly generator: string;
  /** Emit only what this resource needs, given as a dotted path. */
  readonly only?: string;
  /** Default `overwrite`. */
  readonly edits?: EditMode;
  /** Other versions of the API, which the package has as well. */
  readonly versions?: readonly ApiVersion[];
}

/** Another version of an API. */
export interface ApiVersion {
  /** What users know it by, for instance `2022-08-01`. */
  readonly name: string;
  readonly model: ApiModel;
  /** As that of the options. */
  readonly source: string;
}

/** Turns a model into files. A new target is a new emitter and one line in the registry. */
export interface Emitter {
  readonly name: string;
  emit(model: ApiModel, options: EmitOptions): Promise<Result<readonly GeneratedFile[]>>;
  /** How parts of the API are written where the package is used; absent where nobody has said it. */
  spell?(model: ApiModel, style: StyleOptions): Spelling | Promise<Spelling>;
}
