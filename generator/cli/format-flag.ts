import { Option } from 'commander';
import { formatNames, formats, type Format } from '../diagnostics/formats.js';
import type { Io } from './io.js';

/** What a command that can be told a format is told. */
export interface FormatFlags {
  readonly format?: Format;
}

/** `--format`: how problems are told. */
export function formatOption(): Option {
  const about = 'how to tell problems; github is the default in GitHub Actions, pretty elsewhere';
  return new Option('--format <format>', about).choices(formatNames);
}

/**
 * The world of a command that tells its problems in a format. A format that is one document is all that goes to
 * stdout then; what else the command has to say goes to stderr.
 */
export function withFormat(io: Io, { format = io.format }: FormatFlags): Io {
  return formats[format].document
    ? { ...io, format, stdout: io.stderr, report: io.stdout }
    : { ...io, format };
}
