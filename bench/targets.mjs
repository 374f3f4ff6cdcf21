// What is to be reached, as ratios within one run.

/** Measures with the value reached and the one to reach; `atMost` where less is better. */
export function judge(subjects, forms) {
  const { sdkwright, stripe, 'stripe 10': stripe10, 'node:http': bare } = subjects;
  const above = ({ cpu }) => cpu - bare.cpu;
  return [
    { measure: '64 concurrent: × stripe', value: sdkwright.parallel / stripe.parallel, target: 1.4 },
    { measure: '64 concurrent: × stripe 10', value: sdkwright.parallel / stripe10.parallel, target: 1.1 },
    { measure: '64 concurrent: × node:http', value: sdkwright.parallel / bare.parallel, target: 0.7 },
    { measure: 'one after the other: × stripe', value: sdkwright.serial / stripe.serial, target: 1.2 },
    {
      measure: 'CPU above node:http: × stripe',
      value: above(sdkwright) / above(stripe),
      target: 0.5,
      atMost: true,
    },
    { measure: 'form of 60 fields: × stripe', value: forms.sdkwright / forms.stripe, target: 2 },
  ];
}

/** Rows for people. */
export function targetRows(judged) {
  return judged.map(({ measure, value, target, atMost = false }) => ({
    measure,
    measured: value.toFixed(2),
    target: `${atMost ? '≤' : '≥'} ${target}`,
    met: (atMost ? value <= target : value >= target) ? 'yes' : 'no',
  }));
}
