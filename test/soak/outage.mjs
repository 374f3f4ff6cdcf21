// A server that is down for good: how many requests do calls become once the budget for retries is spent?
const concurrency = 64;

/** Requests sent for each call, after as many calls that are not counted. */
export async function runOutage({ Stripe, createFaultServer, calls }) {
  let requests = 0;
  const server = await createFaultServer(() => ({ status: 503 }), {
    history: 1,
    onRequest: () => requests++,
  });
  const backoff = { random: () => 0, sleep: () => Promise.resolve() };
  const stripe = new Stripe('sk_test_outage', { baseURL: server.url, backoff });
  const callAll = async () => {
    let left = calls;
    const worker = async () => {
      while (left-- > 0) await stripe.balance.retrieve().catch(() => undefined);
    };
    await Promise.all(Array.from({ length: concurrency }, worker));
  };
  await callAll();
  requests = 0;
  await callAll();
  await server.close();
  return { calls, requests };
}
