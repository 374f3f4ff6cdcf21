// The entries of the package that every runtime can load.
export * from '@sdkwright/stripe';
export * as core from '@sdkwright/stripe/core';
export * as customers from '@sdkwright/stripe/resources/customers';
export * as webhooks from '@sdkwright/stripe/webhooks';
