/** An error and what lies behind it, outermost first; each once, also where the causes go round in a circle. */
export function causesOf(error: unknown): readonly Error[] {
  const chain: Error[] = [];
  for (let next = error; next instanceof Error && !chain.includes(next); next = next.cause) chain.push(next);
  return chain;
}
