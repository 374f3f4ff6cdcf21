import { readBody, serve } from './serve.js';

/** What was asked of a stub. */
export interface Asked {
  readonly method: string;
  readonly path: string;
  readonly token: string | undefined;
  readonly body: unknown;
}

/** A service in memory that knows pull requests and comments of one repository, in the words of GitHub or GitLab. */
export interface HostingStub {
  readonly api: string;
  readonly asked: readonly Asked[];
  readonly requests: Item[];
  readonly comments: Item[];
}

type Item = Record<string, unknown>;

/** Starts a stub for one test; `page` is how many comments it shows at once. */
export async function hostingStub(page = 100): Promise<HostingStub> {
  const asked: Asked[] = [];
  const requests: Item[] = [];
  const comments: Item[] = [];
  const { origin } = await serve((request, response) => {
    void readBody(request).then((text) => {
      const body = text === '' ? undefined : (JSON.parse(text) as Item);
      const { pathname, searchParams } = new URL(request.url ?? '', 'http://stub');
      const { authorization, 'private-token': token = authorization } = request.headers;
      asked.push({ method: request.method ?? '', path: pathname, token: String(token), body });
      const items = /comments|notes/.test(pathname) ? comments : requests;
      const answer = answerOf({ items, searchParams, pathname, page, body, method: request.method ?? '' });
      response.writeHead(answer === undefined ? 404 : 200).end(JSON.stringify(answer ?? { message: 'none' }));
    });
  });
  return { api: origin, asked, requests, comments };
}

interface Question {
  readonly items: Item[];
  readonly searchParams: URLSearchParams;
  readonly pathname: string;
  readonly page: number;
  readonly body: Item | undefined;
  readonly method: string;
}

function answerOf({ items, searchParams, pathname, page, body, method }: Question): unknown {
  if (!/^\/(repos\/acme\/tiny|projects\/acme%2Ftiny)\//.test(pathname)) return undefined;
  if (method === 'GET') return pageOf(items, searchParams, page);
  if (method !== 'POST') return change(items, Number(pathname.split('/').at(-1)), body);
  const number = items.length + 1;
  items.push({
    ...{ id: number, number, iid: number, body: '', description: '' },
    ...{ html_url: `https://example.com/${number}`, web_url: `https://example.com/${number}` },
    ...body,
  });
  return items.at(-1);
}

/** A service keeps its own ends of lines. */
function change(items: Item[], id: number, body: Item | undefined): unknown {
  const item = items.find((each) => each['id'] === id);
  const closing = body?.['state_event'] === 'close' && { state: 'closed' };
  return item && Object.assign(item, body, closing);
}

function pageOf(items: readonly Item[], query: URLSearchParams, size: number): readonly Item[] {
  const head = query.get('head')?.replace(/^acme:/, '') ?? query.get('source_branch');
  const first = (Number(query.get('page') ?? 1) - 1) * size;
  return items
    .filter((item) => head === null || [item['head'], item['source_branch']].includes(head))
    .filter((item) => !query.has('state') || item['state'] !== 'closed')
    .slice(first, first + size);
}
