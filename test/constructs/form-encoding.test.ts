import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { open, type Construct } from './construct.js';

const object = { R: 100 };

/** A construct for the tests of one `describe`, and what its last request held. */
function opened(
  name: string,
): (method: string, params: object) => Promise<Construct['server']['requests'][number]> {
  let construct: Construct | undefined;
  beforeAll(async () => {
    construct = await open(name);
  }, 120_000);
  afterAll(() => construct?.close());
  return async (method, params) => {
    await construct?.client['forms']?.[method]?.(params);
    const request = construct?.server.requests.at(-1);
    if (!request) throw new Error(`${method} was not sent`);
    return request;
  };
}

describe('a form', () => {
  const sent = opened('form-styles');
  const params = { text: 'a/b', list: [3, 4], object, objects: [object, { R: 1, G: [2] }] };
  const objects = 'objects=%7B%22R%22%3A100%7D&objects=%7B%22R%22%3A1%2C%22G%22%3A%5B2%5D%7D';

  test('repeats lists and writes objects in JSON', async () => {
    const { body, params: read } = await sent('usual', params);
    expect(body).toBe(`text=a%2Fb&list=3&list=4&object=%7B%22R%22%3A100%7D&${objects}`);
    expect(read).toEqual(params);
  });

  test('has the styles that are described', async () => {
    const { body, params: read } = await sent('styled', params);
    expect(body).toBe(`text=a/b&list=3%204&object[R]=100&${objects}`);
    expect(read).toEqual(params);
  });
});

describe('a form with files', () => {
  const sent = opened('multipart-encoding');
  const file = (text: string, name: string, type?: string) =>
    new File([text], name, { ...(type && { type }) });

  /** Head and content of each part. */
  const parts = ({ body, headers }: Awaited<ReturnType<typeof sent>>): readonly (readonly string[])[] => {
    const boundary = /boundary=(.*)$/.exec(headers['content-type'] ?? '')?.[1] ?? '';
    const inner = body.split(`--${boundary}`).slice(1, -1);
    return inner.map((part) =>
      part
        .trim()
        .split('\r\n')
        .map((line) => line.replace('Content-Disposition: form-data; ', ''))
        .filter((line) => line !== ''),
    );
  };

  test('sends each item as a part, and objects in JSON', async () => {
    const files = [file('one', '1.txt', 'text/plain'), file('two', '2.bin')];
    const several = [object, { R: 2 }];
    const request = await sent('usual', { name: 'n', tags: [3, 4], details: object, files, several });
    const json = 'Content-Type: application/json';
    expect(parts(request)).toEqual([
      ['name="name"', 'n'],
      ['name="tags"', '3'],
      ['name="tags"', '4'],
      ['name="details"', json, '{"R":100}'],
      ['name="files"; filename="1.txt"', 'Content-Type: text/plain', 'one'],
      ['name="files"; filename="2.bin"', 'Content-Type: application/octet-stream', 'two'],
      ['name="several"', json, '{"R":100}'],
      ['name="several"', json, '{"R":2}'],
    ]);
    expect(request.params).toMatchObject({ tags: [3, 4], details: object, several });
  });

  test('has the media types, headers and styles that are described', async () => {
    const params = { count: 7, picture: file('png', 'a.png'), deep: object, joined: [3, 4] };
    const request = await sent('encoded', params);
    expect(parts(request)).toEqual([
      ['name="count"', 'Content-Type: application/json', '7'],
      ['name="picture"; filename="a.png"', 'Content-Type: image/png', 'X-Kind: portrait', 'png'],
      ['name="deep[R]"', '100'],
      ['name="joined"', '3|4'],
    ]);
    expect(request.params).toMatchObject({ count: 7, deep: object, joined: [3, 4] });
  });

  test('is sent while a file is read', async () => {
    const data = new Blob(['streamed']).stream();
    const picture = { name: 'a.png', data, type: 'image/png' };
    const request = await sent('encoded', { count: 7, picture, deep: object, joined: [3] });
    expect(parts(request)[1]).toContain('streamed');
  });

  test('is refused with a part of another media type', async () => {
    const params = { count: 7, picture: file('jpeg', 'a.jpeg', 'image/jpeg'), deep: object, joined: [3] };
    await expect(sent('encoded', params)).rejects.toThrow('picture must be sent as image/png');
  });
});
