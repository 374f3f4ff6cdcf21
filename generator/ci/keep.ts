import type { Branches, Comment, Hosting, PullRequest, Wording } from './hosting.js';

/** What was done about something of which there is to be one, as it is wanted now. */
export type Kept = 'new' | 'updated' | 'unchanged';

/** Opens the pull request between two branches, or has the open one say what is said now. */
export async function keepPullRequest(
  hosting: Hosting,
  branches: Branches,
  wording: Wording,
): Promise<{ readonly kept: Kept; readonly request: PullRequest }> {
  const wanted = { ...wording, body: shorten(wording.body, hosting.longest) };
  const open = await hosting.find(branches);
  if (!open) return { kept: 'new', request: await hosting.open(branches, wanted) };
  if (open.title === wanted.title && isSame(open.body, wanted.body))
    return { kept: 'unchanged', request: open };
  await hosting.reword(open.number, wanted);
  return { kept: 'updated', request: open };
}

/** Closes the pull request between two branches, if one is open, and says why; answers which that was. */
export async function closePullRequest(
  hosting: Hosting,
  branches: Branches,
  why: string,
): Promise<PullRequest | undefined> {
  const open = await hosting.find(branches);
  if (!open) return undefined;
  // A run that was killed in between has said it already.
  await keepComment(hosting, { number: open.number, name: 'closed', text: why });
  await hosting.close(open.number);
  return open;
}

/** What is said to be said once: where, under which name, and the text in Markdown. */
export interface Remark {
  /** Number of the pull request. */
  readonly number: number;
  readonly name: string;
  readonly text: string;
}

/** Comments on a pull request, or changes the comment of that name that is there. */
export async function keepComment(hosting: Hosting, { number, name, text }: Remark): Promise<Kept> {
  const mark = `<!-- sdkwright: ${name} -->`;
  const body = shorten(`${mark}\n${text}`, hosting.longest);
  const before = await findComment(hosting, number, mark);
  if (before && isSame(before.body, body)) return 'unchanged';
  if (before) await hosting.rewrite(number, before.id, body);
  else await hosting.comment(number, body);
  return before ? 'updated' : 'new';
}

async function findComment(hosting: Hosting, number: number, mark: string): Promise<Comment | undefined> {
  for (let page = 1; ; page += 1) {
    const comments = await hosting.comments(number, page);
    const found = comments.find(({ body }) => body.startsWith(mark));
    if (found || comments.length === 0) return found;
  }
}

/** A service may have its own ends of lines, and none at the end. */
function isSame(one: string, other: string): boolean {
  const normal = (text: string): string => text.replaceAll('\r\n', '\n').trimEnd();
  return normal(one) === normal(other);
}

/** Whole lines as far as there is room for them. */
function shorten(text: string, longest: number): string {
  const note = '\n\n… and more than there is room for here.\n';
  if (text.length <= longest) return text;
  const end = text.lastIndexOf('\n', longest - note.length);
  return `${text.slice(0, Math.max(end, 0))}${note}`;
}
