// The server of the soak: misbehaves by plan, and knows what really happened.
import { faultOf } from './kinds.mjs';

/**
 * Starts the server. Calls are known by their header X-Call, so that a call which takes effect under two idempotency
 * keys shows as a duplicate.
 */
export async function startTruth({ createFaultServer, model, calls }) {
  const attempts = new Uint16Array(calls);
  const callOf = ({ headers }) => headers['x-call'];
  const choose = (request) => faultOf(Number(callOf(request)), attempts[Number(callOf(request))]++);
  const server = await createFaultServer(choose, { model, keyOf: callOf, history: 1 });
  return {
    url: server.url,
    connections: () => server.connections(),
    verdict: () => ({
      requests: attempts.reduce((sum, count) => sum + count, 0),
      effects: Uint8Array.from(attempts, (_, call) => server.ledger.find(String(call))?.effects ?? 0),
      strays: server.strays.length,
    }),
    close: () => server.close(),
  };
}
