/** A group on the way through a pattern. */
interface Group {
  /** Something inside is repeated without end, or there are alternatives. */
  branches: boolean;
}

/** Each repetition may have to be tried with each of the others at every place of a text. */
const MOST_REPETITIONS = 4;
/** Escapes and classes as a whole, quantifiers, parentheses, alternatives, single characters. */
const PARTS = /\\[1-9k]|\\.|\[(?:\\.|[^\]\\])*\]|\(\??|\)|\||[*+]|\{\d+(?:,\d*)?\}|./gsu;

/**
 * Whether a pattern of the description can be tested at run time: it is an expression of JavaScript, and no text makes
 * it take for ever, as repetition inside of repetition might.
 */
export function isSafePattern(pattern: string): boolean {
  return isExpression(pattern) && !mayTakeLong(pattern);
}

function isExpression(pattern: string): boolean {
  try {
    new RegExp(pattern, 'u');
    return true;
  } catch {
    return false;
  }
}

function mayTakeLong(pattern: string): boolean {
  const open: Group[] = [];
  let closed: Group | undefined;
  let repetitions = 0;
  for (const [part] of pattern.matchAll(PARTS)) {
    if (/^\\[1-9k]/.test(part)) return true;
    const isEndless = isRepeated(part);
    if (isEndless && (closed?.branches || ++repetitions > MOST_REPETITIONS)) return true;
    if (isEndless || part === '|') open.forEach((group) => (group.branches = true));
    if (part.startsWith('(')) open.push({ branches: false });
    closed = part === ')' ? open.pop() : undefined;
  }
  return false;
}

/** Often enough to count as without end. */
function isRepeated(part: string): boolean {
  const [, least, more, most] = /^\{(\d+)(?:(,)(\d*))?\}$/.exec(part) ?? [];
  if (least === undefined) return part === '*' || part === '+';
  return more !== undefined && (most === '' || Number(most) > 10);
}
