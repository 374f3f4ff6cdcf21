export function runOutage(setup: {
  readonly Stripe: unknown;
  readonly createFaultServer: unknown;
  readonly calls: number;
}): Promise<{ readonly calls: number; readonly requests: number }>;
