import { InvalidArgumentError, Option } from 'commander';
import { WEIGHTS, type Budget, type Weight } from '../pack/options.js';

const KINDS = WEIGHTS.join(', ');

/** `--budget 500`, `--budget operation=9`: any number of them, in kilobytes, instead of those of the configuration. */
export function budgetOption(): Option {
  const option = new Option(
    '--budget <[what=]kilobytes>',
    `most that it may weigh, and which weight: ${KINDS}; may be repeated`,
  );
  return option.argParser(readBudget);
}

function readBudget(text: string, before: Budget = {}): Budget {
  const [, of = 'packed', number] = /^(?:([a-z]+)=)?(\d+(?:\.\d+)?)$/.exec(text) ?? [];
  const kilobytes = Number(number);
  if (isWeight(of) && kilobytes > 0) return { ...before, [of]: kilobytes };
  throw new InvalidArgumentError(
    `A budget is a number of kilobytes, after the name of one of ${KINDS} and "=".`,
  );
}

function isWeight(text: string): text is Weight {
  return WEIGHTS.some((each) => each === text);
}
