import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { hasChromium, launchChromium, type Browser, type Tab } from '../../../support/chromium.js';
import { sdkwright } from '../../../support/command-line.js';
import { folderWith } from '../../../support/folder.js';
import { ROOT } from '../../../support/repository.js';

const here = 'test/unit/diff/report';
let page = '';

beforeAll(async () => {
  page = (await sdkwright(ROOT, 'diff', `${here}/old.yaml`, `${here}/new.yaml`, '--format', 'html')).out;
});

test('the page is one file that names no other, and allows no other', () => {
  expect(page).toMatch(/^<!doctype html>/);
  expect(page.match(/\b(?:src|href)="(?!#)[^"]*"/g)).toEqual(['href="data:,"']);
  expect(page).toContain('content="default-src &#x27;none&#x27;; style-src &#x27;sha256');
});

test('the two descriptions stand side by side, with what is gone and what has come', () => {
  expect(page).toContain(
    `<code>${here}/old.yaml:59:31</code></figcaption><pre tabindex="0" role="group" aria-label="before ${here}/old.yaml:59:31">`.replace(
      '</figcaption>',
      '</figcaption>\n',
    ),
  );
  expect(page).toContain(
    '<del class="line" data-number="59">    name: { type: string, maxLength: 50 }</del>',
  );
  expect(page).toContain(
    '<ins class="line" data-number="68">    name: { type: string, maxLength: 20 }</ins>',
  );
});

test('when nothing changed, it says so', async () => {
  const { out } = await sdkwright(ROOT, 'diff', `${here}/old.yaml`, `${here}/old.yaml`, '--format', 'html');
  expect(out).toContain('The two descriptions say the same.');
  expect(out).not.toContain('<form');
});

describe.runIf(hasChromium())('in a browser', { timeout: 60_000 }, () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(() => browser.close());

  /** The page as somebody opens it who got the file. */
  async function open(hash = '', javaScriptEnabled = true): Promise<Tab & { complaints: string[] }> {
    const folder = await folderWith({ 'report.html': page });
    const tab = await browser.newPage({ viewport: { width: 1280, height: 900 }, javaScriptEnabled });
    onTestFinished(() => tab.close());
    const complaints: string[] = [];
    tab.on('console', (message) => complaints.push(message.text()));
    tab.on('pageerror', (error) => complaints.push(error.message));
    tab.on('dialog', (dialog) => complaints.push(dialog.message()));
    tab.on('request', (request) => {
      if (!/^(file|data):/.test(request.url())) complaints.push(request.url());
    });
    await tab.goto(`${pathToFileURL(path.join(folder, 'report.html')).href}${hash}`);
    return Object.assign(tab, { complaints });
  }

  const shown = (tab: Tab): Promise<string[]> => tab.locator('.change:visible h4 > code').allTextContents();
  const count = (tab: Tab): Promise<string> => tab.locator('output').innerText();

  test('hostile text stays text, and nothing is loaded', async () => {
    const tab = await open();
    expect(await tab.locator('h1').innerText()).toBe('Pet Shop <script>alert(1)</script>');
    expect(await tab.locator('main img, main script, main b:not(.facts b)').count()).toBe(0);
    expect(await tab.locator('ins', { hasText: '</style></script><b>bold</b>' }).count()).toBe(1);
    expect(tab.complaints).toEqual([]);
  });

  test('filters by level, area, resource and words, and says how many are left', async () => {
    const tab = await open();
    expect(await count(tab)).toBe('10 of 10 changes');
    await tab.getByRole('checkbox', { name: 'Breaking' }).uncheck();
    await tab.getByRole('checkbox', { name: 'New' }).uncheck();
    expect([await shown(tab), await count(tab)]).toEqual([['the API'], '1 of 10 changes']);
    await tab.getByRole('button', { name: 'Clear' }).click();
    expect(await count(tab)).toBe('10 of 10 changes');
    await tab.getByRole('combobox', { name: 'Area' }).selectOption('limits');
    expect(await shown(tab)).toEqual(['NewPet.name', 'GET /v1/pets · limit']);
    await tab.getByRole('combobox', { name: 'Area' }).selectOption('');
    await tab.getByRole('button', { name: 'owners' }).click();
    expect(await shown(tab)).toEqual(['Owner.phone', 'POST /v1/owners/{owner}/merge']);
    await tab.getByRole('searchbox', { name: 'Text' }).fill('NEW operation-added');
    expect(await shown(tab)).toEqual(['POST /v1/owners/{owner}/merge']);
    await tab.getByRole('searchbox', { name: 'Text' }).fill('nothing like it');
    expect([await shown(tab), await tab.locator('.nothing').innerText()]).toEqual([
      [],
      'No change fits these filters.',
    ]);
    expect(await tab.locator('.group:visible').count()).toBe(0);
  });

  test('is worked by the keyboard alone', async () => {
    const tab = await open();
    const focus = () => tab.evaluate('document.activeElement.name');
    await tab.keyboard.press('Tab');
    expect(await tab.locator(':focus').innerText()).toBe('Skip to the changes');
    await tab.keyboard.press('Enter');
    await tab.keyboard.press('Tab');
    expect(await focus()).toBe('text');
    await tab.keyboard.press('Tab');
    await tab.keyboard.press('Space');
    expect([await focus(), await count(tab)]).toEqual(['level', '5 of 10 changes']);
    const outline = await tab.evaluate('getComputedStyle(document.querySelector(".level")).outlineWidth');
    expect(outline).toBe('2px');
    await tab.keyboard.press('/');
    await tab.keyboard.type('phone/');
    expect([await focus(), await tab.getByRole('searchbox', { name: 'Text' }).inputValue()]).toEqual([
      'text',
      'phone/',
    ]);
  });

  test('a link leads to its change, also when filters hide it', async () => {
    const [, fingerprint = ''] = /<article class="change" id="(\w+)"/.exec(page) ?? [];
    const tab = await open(`#${fingerprint}`);
    const focused = () => tab.locator(':focus').getAttribute('id');
    expect(await focused()).toBe(fingerprint);
    await tab.getByRole('checkbox', { name: 'Breaking' }).uncheck();
    expect(await tab.locator(`[id="${fingerprint}"]`).isVisible()).toBe(false);
    await tab.evaluate('location.hash = ""');
    await tab.evaluate(`location.hash = "${fingerprint}"`);
    await tab.locator(`[id="${fingerprint}"]:focus`).waitFor();
    expect(await count(tab)).toBe('10 of 10 changes');
  });

  test('without scripts it is a plain list of all changes', async () => {
    const tab = await open('', false);
    expect([await tab.locator('.change:visible').count(), await tab.locator('form:visible').count()]).toEqual(
      [10, 0],
    );
    expect(await tab.locator('.chart button').count()).toBe(0);
  });

  test('has landmarks, headings in order and a name for every control', async () => {
    const tab = await open();
    for (const role of ['banner', 'main', 'contentinfo', 'search'] as const)
      expect(await tab.getByRole(role).count(), role).toBe(1);
    const levels = (await tab.evaluate(
      '[...document.querySelectorAll("h1, h2, h3, h4")].map(({ tagName }) => Number(tagName[1]))',
    )) as readonly number[];
    expect(levels.filter((level, index) => level > (levels[index - 1] ?? 0) + 1)).toEqual([]);
    const nameless = await tab.locator('main').ariaSnapshot();
    expect(nameless).not.toMatch(/- (?:button|textbox|searchbox|checkbox|combobox|link|img)(?: \[|:|$)/m);
    expect(await tab.locator('output[aria-live=polite]').count()).toBe(1);
  });

  test('JUnit is XML that brings back what was told', async () => {
    const tab = await open();
    const { out } = await sdkwright(
      ROOT,
      'diff',
      `${here}/old.yaml`,
      `${here}/new.yaml`,
      '--format',
      'junit',
    );
    const read = `(() => {
      const xml = new DOMParser().parseFromString(${JSON.stringify(out)}, 'application/xml');
      const texts = (name) => [...xml.querySelectorAll(name)].map(({ textContent }) => textContent);
      return [xml.documentElement.tagName, texts('testcase[name=parameter-added] > system-out')];
    })()`;
    const place = `${here}/new.yaml:11:11`;
    const told = `${place} GET /v1/pets · since"><img src=x onerror=alert(2)> is new`;
    expect(await tab.evaluate(read)).toEqual(['testsuites', [told]]);
  });

  test('at any width nothing overflows, and in light and dark all text stands out', async () => {
    const tab = await open();
    const faintTexts = await readFile(path.join(import.meta.dirname, 'faint-texts.js'), 'utf8');
    for (const width of [1280, 390]) {
      await tab.setViewportSize({ width, height: 844 });
      expect(await tab.evaluate('document.documentElement.scrollWidth')).toBe(width);
    }
    for (const colorScheme of ['light', 'dark'] as const) {
      await tab.emulateMedia({ colorScheme });
      expect(await tab.evaluate(faintTexts)).toEqual([]);
    }
  });
});
