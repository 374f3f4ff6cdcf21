import type { Usage } from './subject.js';

/** A program for each module system that makes the call to a server; it fails when the call does. */
export function callingPrograms(
  usage: Usage,
  server: string,
): Readonly<Record<'main.mjs' | 'main.cjs', string>> {
  const { name, client, variable, credentials, call, constants } = usage;
  const names = [client, ...constants].join(', ');
  const from = JSON.stringify(name);
  const body = `
const ${variable} = new ${client}(${credentials}, { baseURL: ${JSON.stringify(server)} });
(async () => {
  ${call === undefined ? '' : `await ${call};`}
})().catch((error) => {
  console.error(error.message);
  process.exit(1);
});
`;
  return {
    'main.mjs': `import { ${names} } from ${from};${body}`,
    'main.cjs': `const { ${names} } = require(${from});${body}`,
  };
}

/** A module in TypeScript with the call. */
export function typedProgram({ name, client, variable, credentials, call, constants }: Usage): string {
  return `import { ${[client, ...constants].join(', ')} } from ${JSON.stringify(name)};
const ${variable}: ${client} = new ${client}(${credentials}, { baseURL: 'http://localhost' });
export async function use(): Promise<void> {
  ${call === undefined ? `void ${variable};` : `await ${call};`}
}
`;
}

/** Modules that only make the call: through the client, and by the function of the operation. */
export function weighedPrograms(usage: Usage): Readonly<Partial<Record<'client' | 'operation', string>>> {
  const { name, client, variable, credentials, call = variable, constants, alone } = usage;
  const through = `import { ${[client, ...constants].join(', ')} } from ${JSON.stringify(name)};
const ${variable} = new ${client}(${credentials});
export const called = ${call};
`;
  if (!alone) return { client: through };
  const entry = (path: string): string => JSON.stringify(`${name}/${path}`);
  const named =
    constants.length > 0 ? `import { ${constants.join(', ')} } from ${JSON.stringify(name)};\n` : '';
  const operation = `import { ${alone.className} } from ${entry(alone.core)};
import * as functions from ${entry(alone.functions)};
${named}const sender = new ${alone.className}(${credentials});
export const called = ${alone.call};
`;
  return { client: through, operation };
}
