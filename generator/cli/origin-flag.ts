import { Option } from 'commander';

/** What a command that reads descriptions can be told about other machines. */
export interface OriginFlags {
  readonly allowOrigin?: readonly string[];
}

/** `--allow-origin`: where descriptions, and what they refer to, may be fetched from. */
export function originOption(): Option {
  const collect = (origin: string, origins: readonly string[] = []): readonly string[] => [
    ...origins,
    origin,
  ];
  return new Option(
    '--allow-origin <origin>',
    'fetch descriptions from there, such as https://example.com; may be repeated',
  ).argParser(collect);
}
