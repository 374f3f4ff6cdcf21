import type { ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import type { Delivery } from './fault.js';
import type { Parcel } from './parcel.js';

/** An answer on its way. */
export interface Trip {
  readonly response: ServerResponse;
  /** Of the response; it stays when the response lets go of it. */
  readonly socket: Socket;
  readonly parcel: Parcel;
  /** Waits between two bytes. */
  readonly pause: () => Promise<void>;
  /** The next request on the socket is not to be answered. */
  readonly expire: () => void;
}

/** Sends an answer, well or in one of the bad ways. Resolves when there is nothing left to do. */
export async function deliver(trip: Trip, delivery: Delivery | 'well' = 'well'): Promise<void> {
  await ways[delivery](trip);
}

/** Ends a connection so that the other side hears of a fault, not of an end. */
export function resetConnection(socket: Socket): void {
  if ('encrypted' in socket) socket.destroy();
  else socket.resetAndDestroy();
}

const ways: Readonly<Record<Delivery | 'well', (trip: Trip) => void | Promise<void>>> = {
  well: (trip) => sendAll(trip),
  'reset-before': ({ socket }) => resetConnection(socket),
  'reset-within': (trip) => sendHalf(trip, () => resetConnection(trip.socket)),
  'reset-after': (trip) => sendAll(trip, () => resetConnection(trip.socket)),
  'cut-length': (trip) => sendHalf(trip, () => trip.socket.destroy()),
  'cut-chunked': (trip) => {
    trip.response.setHeader('Transfer-Encoding', 'chunked');
    sendHalf(trip, () => trip.socket.destroy());
  },
  'stall-before': () => undefined,
  'stall-within': (trip) => sendHalf(trip),
  drip,
  stale: (trip) => {
    trip.expire();
    sendAll(trip);
  },
};

function sendAll(trip: Trip, then?: () => void): void {
  writeHead(trip);
  trip.response.end(trip.parcel.payload, then);
}

function sendHalf(trip: Trip, then?: () => void): void {
  const { response, parcel } = trip;
  writeHead(trip);
  response.flushHeaders();
  response.write(parcel.payload.subarray(0, Math.ceil(parcel.payload.length / 2)), then);
}

async function drip(trip: Trip): Promise<void> {
  const { response, socket, parcel } = trip;
  writeHead(trip);
  response.flushHeaders();
  for (const byte of parcel.payload) {
    if (socket.destroyed) return;
    response.write(Buffer.of(byte));
    await trip.pause();
  }
  response.end();
}

function writeHead({ response, parcel }: Trip): void {
  response.statusCode = parcel.status;
  if (parcel.payload.length > 0 && !response.hasHeader('Transfer-Encoding')) {
    response.setHeader('Content-Length', parcel.payload.length);
  }
  for (const [name, value] of Object.entries(parcel.headers)) response.setHeader(name, value);
}
