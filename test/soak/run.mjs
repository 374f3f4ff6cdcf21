// Makes the calls of the soak and compares what the client believes with what the server knows.
import { setMaxListeners } from 'node:events';
import { answersNothing, kindsMet, maxResponseBytes, reads } from './kinds.mjs';
import { createProbe } from './probe.mjs';

const phases = 10;
/** Milliseconds a busy machine may take longer. */
const grace = 5_000;
const hung = Symbol('hung');

/** Runs so many calls, some at the same time, each attempt with a timeout; answers the figures. The truth is the server's. */
export async function runSoak(setup) {
  const { Stripe, SDKError, server, calls, concurrency, timeout, onProgress = () => undefined } = setup;
  const deadline = 8 * timeout;
  // Waits a hundredth of the time: what counts is the order of things.
  const sleep = (milliseconds) => new Promise((done) => setTimeout(done, milliseconds / 100));
  const backoff = { random: () => Math.random(), sleep };
  const stripe = new Stripe('sk_test_soak', {
    baseURL: server.url,
    timeout,
    deadline,
    maxResponseBytes,
    backoff,
  });
  const { signal } = new AbortController();
  // One for each call under way.
  setMaxListeners(0, signal);
  const probe = createProbe(server, signal, concurrency);
  const outcomes = [];
  const samples = [];
  for (let phase = 1; phase <= phases; phase++) {
    const end = Math.round((calls * phase) / phases);
    const worker = async () => {
      while (outcomes.length < end) {
        const call = outcomes.push(undefined) - 1;
        outcomes[call] = await outcomeOf(makeCall(stripe, call, signal), { call, SDKError, deadline });
      }
    };
    await Promise.all(Array.from({ length: concurrency }, worker));
    samples.push(await probe());
    onProgress(`${end} calls: ${JSON.stringify(samples.at(-1))}`);
  }
  return { concurrency, ...summarize(outcomes, await server.verdict()), samples };
}

/** Three of four calls take effect. The answer says which call it is for. */
async function makeCall(stripe, call, signal) {
  const options = { signal, headers: { 'X-Call': String(call) } };
  if (reads(call)) return (await stripe.fileLinks.retrieve(`call_${call}`, {}, options))?.id;
  return (await stripe.fileLinks.create({ file: `call_${call}` }, options))?.file;
}

async function outcomeOf(promise, { call, SDKError, deadline }) {
  let timer;
  const watchdog = new Promise((done) => {
    timer = setTimeout(done, deadline + grace, hung);
  });
  try {
    const answer = await Promise.race([promise, watchdog]);
    if (answer === hung) return 'hung';
    return answer === `call_${call}` || answersNothing(call) ? 'succeeded' : 'mixed up';
  } catch (error) {
    return error instanceof SDKError ? error.name : 'untyped';
  } finally {
    clearTimeout(timer);
  }
}

function summarize(outcomes, { requests, effects, strays }) {
  const count = (test) => outcomes.filter(test).length;
  const tally = {};
  for (const outcome of outcomes) tally[outcome] = (tally[outcome] ?? 0) + 1;
  return {
    calls: outcomes.length,
    requests,
    kinds: kindsMet(outcomes.length),
    lost: count((outcome, call) => outcome === 'succeeded' && !reads(call) && effects[call] === 0),
    duplicated: count((_, call) => effects[call] > 1),
    mixedUp: tally['mixed up'] ?? 0,
    hung: tally.hung ?? 0,
    untyped: tally.untyped ?? 0,
    strays,
    tally,
  };
}
