import { Api } from './api.js';
import type { Access, Comment, Hosting, PullRequest } from './hosting.js';

interface Answer {
  readonly number: number;
  readonly title: string;
  readonly body: string | null;
  readonly html_url: string;
}

/** A repository on GitHub, called OWNER/NAME. */
export function github({ api: address, repository, token }: Access): Hosting {
  const api = new Api(address, {
    accept: 'application/vnd.github+json',
    authorization: `Bearer ${token}`,
  });
  const [owner = ''] = repository.split('/');
  const at = (path: string): string => `/repos/${repository}/${path}`;
  return {
    longest: 65_000,
    async find({ head, base }) {
      const query = { state: 'open', head: `${owner}:${head}`, base };
      const [first] = (await api.get(at('pulls'), query)) as readonly Answer[];
      return first && pullRequest(first);
    },
    async open(branches, wording) {
      return pullRequest((await api.send('POST', at('pulls'), { ...branches, ...wording })) as Answer);
    },
    async reword(number, wording) {
      await api.send('PATCH', at(`pulls/${number}`), wording);
    },
    async close(number) {
      await api.send('PATCH', at(`pulls/${number}`), { state: 'closed' });
    },
    async comments(number, page) {
      const query = { per_page: '100', page: String(page) };
      return (await api.get(at(`issues/${number}/comments`), query)) as readonly Comment[];
    },
    async comment(number, body) {
      await api.send('POST', at(`issues/${number}/comments`), { body });
    },
    async rewrite(_number, comment, body) {
      await api.send('PATCH', at(`issues/comments/${comment}`), { body });
    },
  };
}

function pullRequest({ number, title, body, html_url: url }: Answer): PullRequest {
  return { number, title, body: body ?? '', url };
}
