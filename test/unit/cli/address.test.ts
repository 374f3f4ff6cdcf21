import { expect, test } from 'vitest';
import { sdkwright, tinySpec } from '../../support/command-line.js';
import { folderWith } from '../../support/folder.js';
import { serve } from '../../support/serve.js';

const harder = tinySpec.replace('required: [id]', 'required: []');

test('a description may be at an address of a server that is allowed', async () => {
  const { origin, asked } = await serve((_, response) => response.end(tinySpec));
  const home = await folderWith({ 'new.yaml': harder });
  const old = `${origin}/api/openapi.yaml`;
  const { status, out } = await sdkwright(home, 'diff', old, 'new.yaml', '--allow-origin', origin);
  expect([status, out]).toEqual([0, expect.stringContaining('breaking Pet.id may be left out now')]);
  expect(asked).toEqual(['/api/openapi.yaml']);
  const located = await sdkwright(
    home,
    'diff',
    'new.yaml',
    old,
    '--allow-origin',
    origin,
    '--format',
    'json',
  );
  expect(located.out).toContain(`"source": "${old}"`);
});

test('nothing is asked of a server that is not', async () => {
  const { origin, asked } = await serve((_, response) => response.end(tinySpec));
  const home = await folderWith({ 'new.yaml': harder });
  const { status, err } = await sdkwright(home, 'changelog', `${origin}/openapi.yaml`, 'new.yaml');
  expect([status, asked]).toEqual([1, []]);
  expect(err).toContain(`error address-refused: ${origin}/openapi.yaml is not read`);
  expect(err).toContain(`hint: allow it with --allow-origin ${origin}`);
});

test('an address that has no description is one message', async () => {
  const { origin } = await serve((_, response) => response.writeHead(404).end());
  const home = await folderWith({ 'new.yaml': harder });
  const { status, err } = await sdkwright(home, 'diff', `${origin}/x`, 'new.yaml', '--allow-origin', origin);
  expect(status).toBe(1);
  expect(err).toContain(`error address-unfetched: ${origin}/x cannot be fetched: the server answers 404`);
});
