/** A variable of the environment, without surrounding white space; undefined where there is none or it is blank. */
export function readEnv(name: string): string | undefined {
  const { process } = globalThis as { process?: { env?: Readonly<Record<string, string | undefined>> } };
  try {
    return process?.env?.[name]?.trim() || undefined;
  } catch {
    // Deno throws where the program may not look.
    return undefined;
  }
}
