#!/usr/bin/env node
import { compileLater } from './compile-later.js';
import { processIo } from './process-io.js';
import { run } from './run.js';

compileLater();
process.exitCode = await run(process.argv.slice(2), processIo());
