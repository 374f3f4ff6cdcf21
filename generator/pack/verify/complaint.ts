/** Warnings are about other things, and these lines of Yarn say how far it has come. */
const IDLE = /^\s*$|^(?:npm warn|warning) |^➤ YN0000:/i;

/** What a process that failed said first, or how it failed; some say everything on one stream. */
export function firstComplaint(error: unknown): string {
  const { stderr = '', stdout = '', message } = error as Error & Partial<Record<'stdout' | 'stderr', string>>;
  const line = [stderr, stdout, message].flatMap((text) => text.split('\n')).find((each) => !IDLE.test(each));
  return (line ?? message).trim();
}
