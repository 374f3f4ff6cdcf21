// `node --import …/register.mjs FILE.ts`: runs the sources as they are, without their types; nothing is checked.
import { register } from 'node:module';

register('./typescript-loader.mjs', import.meta.url);
