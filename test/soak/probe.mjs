// Measures what a client holds on to.
import { getEventListeners } from 'node:events';
import { setTimeout } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc');

/** A function that samples: sockets at the server's end, listeners on the caller's signal, timers, bytes of heap. */
export function createProbe(server, signal, concurrency) {
  return async () => {
    // The server hears of closed sockets a little later.
    let sockets = await server.connections();
    for (let tries = 0; sockets > concurrency && tries < 200; tries++) {
      await setTimeout(10);
      sockets = await server.connections();
    }
    collectGarbage();
    return {
      sockets,
      listeners: getEventListeners(signal, 'abort').length,
      timers: process.getActiveResourcesInfo().filter((name) => name === 'Timeout').length,
      heap: process.memoryUsage().heapUsed,
    };
  };
}
