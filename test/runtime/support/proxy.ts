import { Agent, createServer, request } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';

const PASSWORD = 'right_pass';

export interface TestProxy {
  readonly port: number;
  /** Hosts that were asked for. */
  readonly tunnels: string[];
}

/** A proxy on loopback until the test ends, for whom knows the password. */
export async function serveProxy(): Promise<TestProxy> {
  const tunnels: string[] = [];
  const server = createServer().on('connect', ({ url = '', headers }, socket) => {
    if (headers['proxy-authorization'] !== credentials(PASSWORD)) {
      socket.end('HTTP/1.1 407 Proxy Authentication Required\r\n\r\n');
      return;
    }
    tunnels.push(url);
    const { hostname, port } = new URL(`http://${url}`);
    const upstream = connect(Number(port), hostname, () => socket.write('HTTP/1.1 200 OK\r\n\r\n'));
    socket.pipe(upstream).pipe(socket);
    socket.on('error', () => upstream.destroy());
    upstream.on('error', () => socket.destroy());
    onTestFinished(() => void upstream.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  return { port: (server.address() as AddressInfo).port, tunnels };
}

/** Connects through the proxy; its error quotes the proxy's URL as such errors do. */
export class TunnelAgent extends Agent {
  readonly #port: number;
  readonly #password: string;

  constructor(port: number, password: string = PASSWORD) {
    super({ keepAlive: false });
    this.#port = port;
    this.#password = password;
  }

  override createConnection(...args: Parameters<Agent['createConnection']>): undefined {
    const [{ host, port }, done] = args;
    const headers = { 'Proxy-Authorization': credentials(this.#password) };
    const path = `${host ?? ''}:${port ?? ''}`;
    request({ host: '127.0.0.1', port: this.#port, method: 'CONNECT', path, headers })
      .once('connect', ({ statusCode }, socket) => {
        const error = new Error(`http://user:${this.#password}@127.0.0.1 refused`);
        if (statusCode === 200) done?.(null, socket);
        else (done as unknown as (error: Error) => void)(error);
      })
      .end();
  }
}

function credentials(password: string): string {
  return `Basic ${btoa(`user:${password}`)}`;
}
