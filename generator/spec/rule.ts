import type { Diagnostic } from '../diagnostics/diagnostic.js';
import type { SpecDocument } from './document.js';

/** One thing that a description must get right: finds all places where it does not. */
export type Rule = (document: SpecDocument) => readonly Diagnostic[];
