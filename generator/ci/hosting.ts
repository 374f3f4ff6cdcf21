/** A pull request, or a merge request as others call it. */
export interface PullRequest extends Wording {
  readonly number: number;
  /** Where people look at it. */
  readonly url: string;
}

/** What a pull request says. */
export interface Wording {
  readonly title: string;
  /** Markdown. */
  readonly body: string;
}

/** From which branch to which. */
export interface Branches {
  readonly head: string;
  readonly base: string;
}

/** What somebody, perhaps we ourselves, said about a pull request. */
export interface Comment {
  readonly id: number;
  /** Markdown. */
  readonly body: string;
}

/** What is asked of a service that hosts a repository. Every method throws a `HostingError` where that fails. */
export interface Hosting {
  /** The longest text that it takes, in characters. */
  readonly longest: number;
  /** The pull request between these branches that is open, if one is. */
  find(branches: Branches): Promise<PullRequest | undefined>;
  open(branches: Branches, wording: Wording): Promise<PullRequest>;
  reword(number: number, wording: Wording): Promise<void>;
  /** Closes a pull request without merging it. */
  close(number: number): Promise<void>;
  /** A page of comments, from 1 on; an empty one is after the last. */
  comments(number: number, page: number): Promise<readonly Comment[]>;
  comment(number: number, body: string): Promise<void>;
  rewrite(number: number, comment: number, body: string): Promise<void>;
}

/** Where a service is, and what of it is asked. */
export interface Access {
  /** Address of its API. */
  readonly api: string;
  /** As the service names it: owner and name, or a number. */
  readonly repository: string;
  readonly token: string;
}
