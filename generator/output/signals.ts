const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Does something before a signal ends the process as it would have; answers what undoes that. */
export function onSignal(work: () => void): () => void {
  const end = (signal: NodeJS.Signals) => {
    deafen();
    work();
    process.kill(process.pid, signal);
  };
  const deafen = () => {
    for (const signal of SIGNALS) process.off(signal, end);
  };
  for (const signal of SIGNALS) process.on(signal, end);
  return deafen;
}
