import { diffModels } from '../judge/judge.js';
import { separate, type Accept } from './accept.js';
import { reportOf, type Report, type Version } from './report.js';

/** Compares two versions. */
export function makeReport(before: Version, after: Version, accept: Accept = () => undefined): Report {
  const { counted, ignored } = separate(diffModels(before.model, after.model), accept);
  return reportOf(before, after, counted, ignored);
}
