// The same as command.mjs for those who still say `require`.
const sdk = {
  ...require('@sdkwright/stripe'),
  core: require('@sdkwright/stripe/core'),
  customers: require('@sdkwright/stripe/resources/customers'),
  webhooks: require('@sdkwright/stripe/webhooks'),
};

void import('../calls/index.mjs')
  .then(({ runCalls }) => runCalls(sdk, process.argv[2]))
  .then((report) => console.log(JSON.stringify(report)));
