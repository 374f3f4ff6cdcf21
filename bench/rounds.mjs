// Measuring in rounds: in each, every subject has its turn, so that what disturbs the machine disturbs all of them.
const concurrency = 64;

/** Requests a second, and microseconds of CPU time a request, of `count` calls, so many at a time. */
async function measure(call, count, width) {
  const [start, cpu] = [performance.now(), process.cpuUsage()];
  let left = count;
  const worker = async () => {
    while (left-- > 0) await call();
  };
  await Promise.all(Array.from({ length: width }, worker));
  const { user, system } = process.cpuUsage(cpu);
  return { rate: (count * 1000) / (performance.now() - start), cpu: (user + system) / count };
}

/** Medians by subject: `parallel` and `serial` in requests a second, `cpu` in microseconds a request. */
export async function measureSubjects(subjects, { rounds, parallel, serial }) {
  const results = Object.fromEntries(Object.keys(subjects).map((name) => [name, []]));
  // The first round warms up.
  for (let round = 0; round <= rounds; round++) {
    for (const [name, call] of Object.entries(subjects)) {
      const together = await measure(call, parallel, concurrency);
      const alone = await measure(call, serial, 1);
      if (round > 0) results[name].push({ parallel: together.rate, serial: alone.rate, cpu: together.cpu });
    }
  }
  return mapValues(results, (list) => mapValues(list[0], (_, key) => median(list.map((each) => each[key]))));
}

/** The middle one. */
export function median(values) {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
}

/** The smallest: what was disturbed least. */
export function least(values) {
  return Math.min(...values);
}

/** The same keys with other values. */
export function mapValues(object, change) {
  return Object.fromEntries(Object.entries(object).map(([key, value]) => [key, change(value, key)]));
}
