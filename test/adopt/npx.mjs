#!/usr/bin/env node
// Stands in for npx: has the process of the test run sdkwright, which would take longer to start than to run.
const [, ...argv] = process.argv.slice(2);
const body = JSON.stringify({ cwd: process.cwd(), argv });
const answer = await fetch(process.env['SDKWRIGHT_DESK'] ?? '', { method: 'POST', body });
const { status, out, err } = await answer.json();
process.stderr.write(err);
process.stdout.write(out);
process.exitCode = status;
