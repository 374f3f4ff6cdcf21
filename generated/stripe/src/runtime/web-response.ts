import type { Answer } from './transport.js';

/** Statuses whose answers have no body, which the platform insists on. */
const EMPTY = new Set([204, 205, 304]);

/** The answer as the web has it, its body unread; `done` is called when nothing is left of it to read. */
export function webResponse(answer: Answer, done: () => void): Response {
  const init = { status: answer.status, headers: answer.webHeaders() };
  if (!EMPTY.has(answer.status)) return new Response(watched(answer.stream(), done), init);
  answer.discard();
  done();
  return new Response(null, init);
}

function watched(body: ReadableStream<Uint8Array>, done: () => void): ReadableStream<Uint8Array> {
  const reader = body.getReader();
  return new ReadableStream<Uint8Array>({
    pull: async (controller) => {
      const step = await reader.read().catch((error: unknown) => {
        done();
        throw error;
      });
      if (step.done) {
        done();
        controller.close();
      } else {
        controller.enqueue(step.value);
      }
    },
    cancel: (reason) => {
      done();
      return reader.cancel(reason);
    },
  });
}
