// What a program that makes one call weighs in a bundle, minified and compressed.
import { gzipSync } from 'node:zlib';
import { rolldown } from 'rolldown';
import { place } from './workspace.mjs';

/** Kilobytes (1000 bytes) by program, `single` for one operation by itself and `facade`, on a platform. */
export async function measureBundles({ project, single, facade }, platform) {
  const weigh = async (name, text) =>
    text === undefined ? undefined : weightOf(place(project, `${name}.ts`, text), platform);
  return { single: await weigh('single', single), facade: await weigh('facade', facade) };
}

async function weightOf(input, platform) {
  const bundle = await rolldown({ input, platform, logLevel: 'silent', external: /^node:/, tsconfig: false });
  const { output } = await bundle.generate({ format: 'esm', minify: true, codeSplitting: false });
  return gzipSync(output[0].code).length / 1000;
}
