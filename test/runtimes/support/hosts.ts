import { BUNDLER } from './bundle.js';
import { runChromium } from './chromium.js';
import { runCommand } from './command.js';
import { installed, type Host } from './host.js';
import { runWorkerd } from './workerd.js';

const X64 = process.arch === 'x64';
const NODE_VERSIONS = ['20', '22', '24'];
/** How a program gets the package: by `import` or by `require`. */
const FORMS = { ESM: 'hosts/command.mjs', CommonJS: 'hosts/command.cjs' };
export const DENO: string = installed(`@deno/linux-${X64 ? 'x64' : 'arm64'}-glibc/deno`);
const BUN = installed(`@oven/bun-linux-${X64 ? 'x64' : 'aarch64'}/bin/bun`);
const WORKERD = installed(`@cloudflare/workerd-linux-${X64 ? '64' : 'arm64'}/bin/workerd`);
const CHROMIUM = process.env['CHROMIUM'] ?? '/usr/bin/chromium';

/** The Node.js that runs the tests: what all others are compared with on the wire. */
export const reference: Host = command('this Node.js', process.execPath, [FORMS.ESM]);

/** Every runtime the SDK is made for, in every form of modules that it has. */
export const HOSTS: readonly Host[] = [
  ...NODE_VERSIONS.flatMap((version) =>
    bothForms(`Node.js ${version}`, installed(`node-${version}-${process.arch}/bin/node`)),
  ),
  ...bothForms('Bun', BUN, ['--no-install']),
  denoHost('Deno', ['--allow-env=STRIPE_API_KEY']),
  denoHost('Deno without an environment'),
  { name: 'workerd', needs: [WORKERD, BUNDLER], run: (server) => runWorkerd(WORKERD, server) },
  { name: 'Chromium', needs: [CHROMIUM, BUNDLER], run: (server) => runChromium(CHROMIUM, server) },
];

function command(name: string, program: string, args: readonly string[]): Host {
  return { name, needs: [program], run: (server) => runCommand(program, args, server) };
}

function bothForms(name: string, program: string, flags: readonly string[] = []): Host[] {
  return Object.entries(FORMS).map(([form, host]) => command(`${name}, ${form}`, program, [...flags, host]));
}

/** Deno may reach the server and what else is allowed here, and nothing more. */
function denoHost(name: string, allowed: readonly string[] = []): Host {
  const offline = ['--no-remote', '--no-lock', '--node-modules-dir=manual', '--no-prompt'];
  const run = (server: string) => {
    const flags = [...offline, ...allowed, `--allow-net=${new URL(server).host}`];
    return runCommand(DENO, ['run', ...flags, FORMS.ESM], server);
  };
  return { name, needs: [DENO], run };
}
