// What is to be reached, as ratios within one run.

/** Measures with the value reached and the most it may be. */
export function judge({ bundles, sizes, imports, compilers, editors }) {
  const atMost = true;
  const rows = (title, limits, value) =>
    Object.entries(limits).map(([peer, target]) => ({
      measure: `${title}: × ${peer}`,
      value: ratio(value('sdkwright'), value(peer)),
      target,
      atMost,
    }));
  const both = { stripe: 0.5, 'stripe 10': 0.5 };
  const compilerRows = (title, measure, limits) =>
    ['time', 'memory'].flatMap((kind) =>
      rows(`tsc ${kind}, ${title}`, limits, (client) => compilers[client][measure][kind]),
    );
  const editor = (title, key) =>
    rows(`editor, ${title}`, { 'stripe 10': 0.8 }, (client) => editors[client][key]);
  return [
    { measure: 'bundle of one operation, kB', value: bundles.node.sdkwright.single, target: 8, atMost },
    ...rows('bundle through the facade', both, (client) => bundles.node[client].facade),
    ...rows('import', both, (client) => imports[client].esm.time),
    ...rows('require', both, (client) => imports[client].cjs.time),
    ...compilerRows('one call', 'one', { stripe: 0.3, 'stripe 10': 0.8 }),
    ...compilerRows('one call, libraries checked', 'oneFull', { stripe: 0.3, 'stripe 10': 0.8 }),
    ...compilerRows('fifty calls', 'fifty', { 'stripe 10': 1 }),
    ...compilerRows('fifty calls, libraries checked', 'fiftyFull', { 'stripe 10': 1 }),
    ...rows('unpacked', { 'stripe 10': 1 }, (client) => sizes[client]),
    ...editor('first completion', 'firstCompletion'),
    ...editor('first hover', 'firstHover'),
    ...editor('completion again', 'completion'),
    ...editor('hover again', 'hover'),
  ];
}

/** Not a number where the machine was so busy that empty programs took longer: that meets no target. */
function ratio(value, other) {
  return value > 0 && other > 0 ? value / other : NaN;
}
