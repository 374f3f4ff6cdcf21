import { Api } from './api.js';
import type { Access, Comment, Hosting, PullRequest, Wording } from './hosting.js';

interface Answer {
  readonly iid: number;
  readonly title: string;
  readonly description: string | null;
  readonly web_url: string;
}

/** A project on GitLab, called by its number or its path. */
export function gitlab({ api: address, repository, token }: Access): Hosting {
  const api = new Api(address, { 'private-token': token });
  const requests = `/projects/${encodeURIComponent(repository)}/merge_requests`;
  return {
    longest: 1_000_000,
    async find({ head, base }) {
      const query = { state: 'opened', source_branch: head, target_branch: base };
      const [first] = (await api.get(requests, query)) as readonly Answer[];
      return first && pullRequest(first);
    },
    async open({ head, base }, wording) {
      const body = { source_branch: head, target_branch: base, ...described(wording) };
      return pullRequest((await api.send('POST', requests, body)) as Answer);
    },
    async reword(number, wording) {
      await api.send('PUT', `${requests}/${number}`, described(wording));
    },
    async close(number) {
      await api.send('PUT', `${requests}/${number}`, { state_event: 'close' });
    },
    async comments(number, page) {
      const query = { per_page: '100', page: String(page) };
      return (await api.get(`${requests}/${number}/notes`, query)) as readonly Comment[];
    },
    async comment(number, body) {
      await api.send('POST', `${requests}/${number}/notes`, { body });
    },
    async rewrite(number, comment, body) {
      await api.send('PUT', `${requests}/${number}/notes/${comment}`, { body });
    },
  };
}

function described({ title, body }: Wording): object {
  return { title, description: body };
}

function pullRequest({ iid, title, description, web_url: url }: Answer): PullRequest {
  return { number: iid, title, body: description ?? '', url };
}
