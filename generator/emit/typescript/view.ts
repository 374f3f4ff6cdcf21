import type { Result } from '../../diagnostics/diagnostic.js';
import type { ApiModel } from '../../model/model.js';
import type { StyleOptions } from '../core/emitter.js';
import { camelModel } from './caller-model.js';
import { plainCursors } from './plain-cursors.js';
import { Symbols } from './symbols.js';
import { valueStyle } from './value-style.js';

/** A model as its package shows it, and what things are called there. */
export interface View {
  readonly model: ApiModel;
  readonly symbols: Symbols;
}

/** What a package of some style makes of a model. */
export function viewModel(whole: ApiModel, { values, enums }: StyleOptions): Result<View> {
  const style = valueStyle(values);
  const wire = style.dates ? plainCursors(whole) : whole;
  const [model, problems] = style.camel ? camelModel(wire) : [wire, []];
  return [{ model, symbols: new Symbols(model, { style, wire, enums }) }, problems];
}
