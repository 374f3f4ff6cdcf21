import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { run } from '../../../generator/cli/run.js';
import { Recorder, sdkwright, tinySpec } from '../../support/command-line.js';
import { folderWith } from '../../support/folder.js';

test('serves the API, logs each request, and stops when interrupted', async () => {
  const home = await folderWith({ 'openapi.yaml': tinySpec });
  const bodies: unknown[] = [];
  const recorder: Recorder = new Recorder(home, {
    interrupted: async () => {
      const url = /http:\S+/.exec(recorder.out)?.[0] ?? '';
      for (const path of ['/v1/pets/pet_1', '/v1/nope']) bodies.push(await (await fetch(url + path)).json());
    },
  });
  expect(await run(['mock', 'openapi.yaml'], recorder.io)).toBe(0);
  expect(bodies[0]).toEqual({ id: 'pet_1' });
  const [first = '', ...log] = recorder.out.trim().split('\n');
  expect(first).toMatch(/^Tiny API 1 on http:\/\/127\.0\.0\.1:\d+$/);
  expect(log).toEqual(['GET /v1/pets/pet_1 200 retrievePet', 'GET /v1/nope 404 (no operation)']);
  await expect(fetch(first.split(' on ')[1] ?? '')).rejects.toThrow('fetch failed');
});

test('a port that is taken is told', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  onTestFinished(() => void other.close());
  await new Promise((done) => other.once('listening', done));
  const { port } = other.address() as AddressInfo;
  const home = await folderWith({ 'openapi.yaml': tinySpec });
  const { status, out, err } = await sdkwright(home, 'mock', 'openapi.yaml', '--port', String(port));
  expect([status, out]).toEqual([1, '']);
  expect(err).toContain(`error port-unavailable: cannot listen on port ${port}: `);
});

test('a description with errors is not served', async () => {
  const home = await folderWith({ 'openapi.yaml': 'openapi: 3.1.0\n' });
  const { status, out, err } = await sdkwright(home, 'mock', 'openapi.yaml');
  expect([status, out]).toEqual([1, '']);
  expect(err).toContain('error missing-member');
});
