// What the figures of the soak must be, and how they are printed.
const MB = 1e6;

/** Bytes the heap may be larger at the end: caches of the engine, and the list of outcomes. */
const heapSlack = 8 * MB;

const mustBeZero = ['lost', 'duplicated', 'mixedUp', 'hung', 'untyped', 'strays'];

/** What is not as it must be, one line each. */
export function explainFailures({ samples, ...report }, outage) {
  const [first, last] = [samples[0], samples.at(-1)];
  const wrong = mustBeZero.filter((name) => report[name] !== 0).map((name) => `${name} is ${report[name]}`);
  if (report.kinds < 20) wrong.push(`only ${report.kinds} kinds of faults were met`);
  if (!(report.tally.succeeded > report.calls / 2)) wrong.push('less than half the calls succeeded');
  if (last.sockets > report.concurrency) wrong.push(`${last.sockets} sockets are open`);
  if (last.listeners > first.listeners) wrong.push(`${last.listeners} listeners are left`);
  // A server in the same process has some of its own.
  if (last.timers > report.concurrency) wrong.push(`${last.timers} timers are left`);
  if (last.heap > first.heap * 1.1 + heapSlack) wrong.push('the heap has grown');
  if (outage.requests > 1.1 * outage.calls) wrong.push(`an outage was met with ${outage.requests} requests`);
  return wrong;
}

/** Prints the figures. */
export function printReport({ samples, tally, ...figures }, outage) {
  console.table(figures);
  console.table(tally);
  const rows = { 'first tenth': samples[0], 'last tenth': samples.at(-1) };
  console.table(
    Object.fromEntries(
      Object.entries(rows).map(([name, { heap, ...rest }]) => [
        name,
        { ...rest, 'heap, MB': (heap / MB).toFixed(1) },
      ]),
    ),
  );
  console.log(
    `Full outage: ${outage.requests} requests for ${outage.calls} calls (${(outage.requests / outage.calls).toFixed(3)} each)`,
  );
}
