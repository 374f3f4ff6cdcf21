// The least that a generator can take: reads a description as YAML and writes as many bytes as were asked for.
// `node floor.mjs DESCRIPTION OUTPUT BYTES`
import { readFileSync, writeFileSync } from 'node:fs';
import { load } from 'js-yaml';

const [input, output, bytes] = process.argv.slice(2);
load(readFileSync(input, 'utf8'));
writeFileSync(output, Buffer.alloc(Number(bytes), 'x'));
