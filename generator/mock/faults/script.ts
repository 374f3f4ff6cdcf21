import type { MockRequest } from '../types.js';
import type { Fault, FaultRule, FaultScript } from './fault.js';

/** Decides what befalls a request; `undefined` lets it pass. */
export type ChooseFault = (request: MockRequest) => Fault | undefined;

/** Goes through a script, request by request. */
export function followScript({ rules }: FaultScript): ChooseFault {
  const queues = rules.map((rule) => ({ rule, pattern: patternOf(rule.path), faults: faultsOf(rule) }));
  return (request) => {
    for (const { rule, pattern, faults } of queues) {
      const next = matches(rule, request) && pattern.test(request.path) ? faults.next() : undefined;
      if (next?.done === false) return next.value;
    }
    return undefined;
  };
}

function* faultsOf({ faults, repeat = false }: FaultRule): Generator<Fault, undefined> {
  do {
    for (const fault of faults) {
      for (let count = Math.max(fault.times ?? 1, 1); count > 0; count--) yield fault;
    }
  } while (repeat && faults.length > 0);
  return undefined;
}

function matches({ operation, method }: FaultRule, request: MockRequest): boolean {
  return (
    (operation === undefined || operation === request.operationId) &&
    (method === undefined || method === request.method)
  );
}

function patternOf(path = '**'): RegExp {
  const parts = path.split(/(\*+)/).map((part) => {
    if (part.startsWith('**')) return '.*';
    return part === '*' ? '[^/]*' : part.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
  });
  return new RegExp(`^${parts.join('')}$`, 's');
}
