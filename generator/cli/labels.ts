import { basename, relative, sep } from 'node:path';

/** How messages call a path: relative to `cwd`, with `/`. */
export function labelOf(cwd: string, path: string): string {
  return relative(cwd, path).split(sep).join('/') || '.';
}

/**
 * How generated files call their description: relative to `folder`, or only its name when it lies outside, so that
 * output does not tell where on a machine it was made.
 */
export function sourceLabel(folder: string, path: string): string {
  const label = labelOf(folder, path);
  const inside = !label.startsWith('../') && !/^(?:\/|[A-Za-z]:)/.test(label);
  return inside ? label : basename(path);
}
