import { expect, it, onTestFinished, vi } from 'vitest';
import { load } from '../../generator/pipeline.js';
import { folderWith } from '../support/folder.js';
import { api } from './support/api.js';

const ALLOWED = ['https://one.example', 'https://two.example'];

/** Reads a description with a reference to an allowed origin, which answers as it is told; what was asked for, and how. */
async function reading(path: string, answers: Readonly<Record<string, Response>>) {
  const asked: (readonly [address: string, init: RequestInit | undefined])[] = [];
  const fetched = vi.spyOn(globalThis, 'fetch').mockImplementation((input, init) => {
    const address = input instanceof Request ? input.url : input.toString();
    asked.push([address, init]);
    return Promise.resolve(answers[address] ?? new Response('type: boolean\n'));
  });
  onTestFinished(() => fetched.mockRestore());
  const text = JSON.stringify(
    api({ components: { schemas: { Pet: { $ref: `https://one.example${path}` } } } }),
  );
  const cwd = await folderWith({ 'openapi.yaml': text });
  const [, diagnostics] = await load({ input: 'openapi.yaml', cwd, allowOrigins: ALLOWED });
  return { asked, codes: diagnostics.map(({ code }) => code) };
}

const to = (location: string, headers: Readonly<Record<string, string>> = {}) =>
  new Response(null, { status: 302, headers: { location, ...headers } });

it.each([
  ...[
    'http://169.254.169.254/latest/meta-data',
    'http://127.0.0.1:1/',
    'https://127.0.0.1/',
    'https://10.0.0.1/',
  ],
  ...[
    'https://192.168.0.1/',
    'https://[::1]/',
    'https://2130706433/',
    'https://0x7f.1/',
    '//localhost/a.yaml',
  ],
  ...['https://one.example.evil.test/', 'https://one.example@10.0.0.1/', 'https://one.example:444/'],
  ...[
    'http://one.example/a.yaml',
    'file:///etc/passwd',
    'data:text/yaml,{}',
    'https://[',
    'ftp://one.example/',
  ],
])('48 a redirect to %s is refused, and nobody but who is allowed is asked', async (location) => {
  const { asked, codes } = await reading('/a.yaml', { 'https://one.example/a.yaml': to(location) });
  expect(asked.map(([address]) => address)).toEqual(['https://one.example/a.yaml']);
  expect(codes).toContain('ref-unfetched');
});

it('49 nothing is sent along from one origin to another, even if both are allowed', async () => {
  const { asked, codes } = await reading('/a.yaml', {
    'https://one.example/a.yaml': to('https://two.example/b.yaml', { 'set-cookie': 'session=secret' }),
  });
  expect(asked.map(([address]) => address)).toEqual([
    'https://one.example/a.yaml',
    'https://two.example/b.yaml',
  ]);
  expect(codes).not.toContain('ref-unfetched');
  for (const [, init] of asked)
    expect(Object.keys(init ?? {}).sort(), 'no headers, no credentials').toEqual(['redirect', 'signal']);
});
