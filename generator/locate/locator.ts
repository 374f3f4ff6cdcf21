import type { Fact, Place, Step } from '../diff/facts/fact.js';
import type { Found, Origin } from '../diff/report/origin.js';
import type { ApiModel } from '../model/model.js';
import type { SpecDocument } from '../spec/document.js';
import { findDetail } from './details.js';
import { OperationIndex } from './operations.js';
import { Walker, type Spot } from './spot.js';
import { steps } from './steps.js';

/** One of two versions, with what is needed to find its parts. */
export interface Located {
  readonly document: SpecDocument;
  /** Its own model first: ids of the other one are understood as well. */
  readonly models: readonly ApiModel[];
  /** The place as this version spells it. */
  readonly translate: (fact: Fact) => Place;
  /** How reports call a file, by its path in the document. */
  readonly label: (file: string) => string;
  /** The lines of a file, by its label. */
  readonly lines: Origin['lines'];
  readonly past: boolean;
}

/** Finds what changed in the files of a description. */
export class Locator implements Origin {
  readonly start: Origin['start'];
  readonly past: boolean;
  readonly lines: Origin['lines'];
  readonly #document: SpecDocument;
  readonly #walker: Walker;
  readonly #operations: OperationIndex;
  readonly #translate: Located['translate'];
  readonly #label: Located['label'];

  constructor({ document, models, translate, label, lines, past }: Located) {
    this.lines = lines;
    this.past = past;
    this.start = { file: label(document.files[0]?.path ?? ''), line: 1, column: 1 };
    this.#label = label;
    this.#document = document;
    this.#walker = new Walker(document);
    this.#operations = new OperationIndex(this.#walker, models);
    this.#translate = translate;
  }

  /** Where the part stands that a fact is about, or else the innermost part around it that there is. */
  locate(fact: Fact): Found | undefined {
    const place = this.#translate(fact);
    const trail = this.#follow(place);
    const exact = trail.length > place.length;
    const detail = { fact, trail, name: place.at(-1)?.name ?? '' };
    const spot = (exact && findDetail(this.#walker, detail)) || trail.at(-1);
    if (!spot || spot === this.#walker.top) return undefined;
    const location = this.#document.locate(spot.holder, spot.key);
    return { location: { ...location, file: this.#label(location.file) }, exact };
  }

  /** What the steps lead to, as far as they do; the description itself first. */
  #follow(place: Place): readonly Spot[] {
    const trail = [this.#walker.top];
    for (const step of place) {
      const next = this.#take(trail.at(-1) ?? this.#walker.top, step);
      if (!next) break;
      trail.push(next);
    }
    return trail;
  }

  #take(at: Spot, { kind, name }: Step): Spot | undefined {
    if (kind === 'operation') return this.#operations.find(name);
    return steps[kind]?.(this.#walker, at, name);
  }
}
