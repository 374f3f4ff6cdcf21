/**
 * A variable of the environment, without surrounding white space; undefined where there is none, it is blank, or the
 * platform does not let it be read.
 */
export function readEnv(name: string): string | undefined {
  const { process } = globalThis as { process?: { env?: Readonly<Record<string, string | undefined>> } };
  try {
    return process?.env?.[name]?.trim() || undefined;
  } catch {
    // Deno throws where the program may not look.
    return undefined;
  }
}

/** Variable of the environment for a setting of an API's client: `PET_STORE_LOG` for `LOG` of `PetStore`. */
export function variableOf(api: string, setting: string): string {
  const words = api.replace(/([a-z0-9])([A-Z])/g, '$1_$2').replace(/[^0-9A-Za-z]+/g, '_');
  return `${words.toUpperCase()}_${setting}`;
}
