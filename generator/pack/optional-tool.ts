/** What came of work with a tool: its result, or what to install for it. */
export type Tried<T> = { readonly done: T } | { readonly missing: string };

/** Works with packages that are large, or ask for more than sdkwright does, and that only some need: they install them. */
export async function withTool<T>(name: string, work: () => Promise<T>): Promise<Tried<T>> {
  try {
    return { done: await work() };
  } catch (error) {
    const missing = (error as NodeJS.ErrnoException).code === 'ERR_MODULE_NOT_FOUND';
    if (!missing) throw error;
    return { missing: `${name} is not installed: npm install --save-dev ${name}` };
  }
}
