// What the clients are measured against: a process that answers every request with one and the same charge. It knows
// only as much of HTTP as it needs, so that the clients and not the server set the pace.
import { createServer } from 'node:net';

const charge = {
  id: 'ch_3LSd2e2eZvKYlo2C1gZ8mW2y',
  object: 'charge',
  amount: 2000,
  currency: 'usd',
  paid: true,
  status: 'succeeded',
  metadata: Object.fromEntries(Array.from({ length: 20 }, (_, index) => [`key_${index}`, `value ${index}`])),
  refunds: {
    object: 'list',
    data: [],
    has_more: false,
    url: '/v1/charges/ch_3LSd2e2eZvKYlo2C1gZ8mW2y/refunds',
  },
};
const body = JSON.stringify(charge);
const head = `HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nRequest-Id: req_1\r\nContent-Length: ${body.length}`;
const answer = Buffer.from(`${head}\r\n\r\n${body}`);

/** What is left of a text after the first request in it; undefined when that is not complete. */
function afterRequest(text) {
  const end = text.indexOf('\r\n\r\n') + 4;
  if (end < 4) return undefined;
  const length = Number(/^content-length: *(\d+)/im.exec(text)?.[1] ?? 0);
  return text.length < end + length ? undefined : text.slice(end + length);
}

const server = createServer((socket) => {
  let text = '';
  socket.setNoDelay().setEncoding('latin1');
  socket.on('error', () => socket.destroy());
  socket.on('data', (chunk) => {
    text += chunk;
    for (let rest = afterRequest(text); rest !== undefined; rest = afterRequest(text)) {
      text = rest;
      socket.write(answer);
    }
  });
});
server.listen(0, '127.0.0.1', () => process.send(server.address().port));
process.on('disconnect', () => process.exit());
