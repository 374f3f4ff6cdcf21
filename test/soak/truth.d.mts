export function startTruth(setup: {
  readonly createFaultServer: unknown;
  readonly model: unknown;
  readonly calls: number;
}): Promise<{ close(): Promise<void> }>;
