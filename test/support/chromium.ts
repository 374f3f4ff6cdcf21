import { existsSync } from 'node:fs';

const program = process.env['CHROMIUM'] ?? '/usr/bin/chromium';
/** By a name that the compiler does not follow: its types speak of the DOM, which this project is not to know. */
const driver: string = 'playwright-core';

/** Something that is looked for in a page: what `playwright-core` calls by these names, as far as tests need it. */
export interface Part {
  allTextContents(): Promise<string[]>;
  ariaSnapshot(): Promise<string>;
  click(): Promise<void>;
  count(): Promise<number>;
  fill(text: string): Promise<void>;
  getAttribute(name: string): Promise<string | null>;
  innerText(): Promise<string>;
  inputValue(): Promise<string>;
  isVisible(): Promise<boolean>;
  selectOption(value: string): Promise<unknown>;
  uncheck(): Promise<void>;
  waitFor(): Promise<void>;
}

/** A page of a browser. */
export interface Tab {
  close(): Promise<void>;
  emulateMedia(media: { readonly colorScheme: 'light' | 'dark' }): Promise<void>;
  /** Runs an expression in the page. */
  evaluate(expression: string): Promise<unknown>;
  getByRole(role: string, options?: { readonly name: string }): Part;
  goto(url: string): Promise<unknown>;
  readonly keyboard: { press(key: string): Promise<void>; type(text: string): Promise<void> };
  locator(selector: string, options?: { readonly hasText: string }): Part;
  on(event: 'console', listen: (message: { text(): string }) => void): unknown;
  on(event: 'dialog', listen: (dialog: { message(): string }) => void): unknown;
  on(event: 'pageerror', listen: (error: Error) => void): unknown;
  on(event: 'request', listen: (request: { url(): string }) => void): unknown;
  screenshot(options: { readonly path: string }): Promise<unknown>;
  setViewportSize(size: { readonly width: number; readonly height: number }): Promise<void>;
}

/** A browser without a window. */
export interface Browser {
  close(): Promise<void>;
  newPage(options?: {
    readonly viewport?: { readonly width: number; readonly height: number };
    readonly javaScriptEnabled?: boolean;
  }): Promise<Tab>;
}

/** Whether tests in a browser can run: without Chromium they are left out, and say so; in CI that is a failure. */
export function hasChromium(): boolean {
  if (existsSync(program)) return true;
  const note = `There is no ${program}: tests in a browser are left out; set CHROMIUM to its path`;
  if (process.env['CI']) throw new Error(note);
  process.stderr.write(`${note}\n`);
  return false;
}

/** Starts a browser that looks up no names: it reaches files and this machine only. */
export async function launchChromium(): Promise<Browser> {
  const { chromium } = (await import(driver)) as {
    chromium: { launch(options: { executablePath: string; args: string[] }): Promise<Browser> };
  };
  const args = ['--no-sandbox', '--disable-gpu', '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1'];
  return chromium.launch({ executablePath: program, args });
}
