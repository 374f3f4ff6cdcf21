import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { beforeAll, expect, test } from 'vitest';
import { overlayPaths } from '../../../../generator/cli/overlay-flag.js';
import { readVersion, versionsOf } from '../../../../generator/cli/versions.js';
import { loadReportFormat } from '../../../../generator/diff/report/formats.js';
import { makeReport } from '../../../../generator/diff/report/make-report.js';
import type { Report } from '../../../../generator/diff/report/report.js';
import { generator } from '../../../../generator/output/identity.js';
import { launchChromium } from '../../../support/chromium.js';
import { Recorder } from '../../../support/command-line.js';
import { ROOT } from '../../../support/repository.js';

const guide = readFileSync(path.join(ROOT, 'docs/diff.md'), 'utf8');
const html = path.join(ROOT, 'docs/diff-2022-11-15.html');
let report: Report;

/** Compares what the command in the guide compares, once for all formats. */
beforeAll(async () => {
  const [, before = '', after = '', overlay = ''] =
    /sdkwright diff (\S+openapi.yaml) (\S+openapi.yaml) \\\n\s+--overlay (\S+)/.exec(guide) ?? [];
  const { io } = new Recorder(ROOT);
  const [old] = await readVersion(before, io);
  const [now] = await readVersion(after, io, { overlays: overlayPaths({ overlay: [overlay] }, ROOT) });
  if (!old || !now) throw new Error('the guide compares what is not there');
  report = makeReport(...versionsOf(old, now, ROOT));
}, 180_000);

test.each(['markdown', 'html'] as const)(
  'the report of the flagship in %s is that of today',
  async (format) => {
    const file = format === 'html' ? html : html.replace('.html', '.md');
    const detail = { all: false, color: false, failOn: 'breaking' as const, tool: generator };
    const text = (await loadReportFormat(format))(report, detail);
    if (process.env['RECORD'] === '1') {
      writeFileSync(file, text);
      if (format === 'html') await takePictures();
    }
    expect(readFileSync(file, 'utf8')).toBe(text);
    expect(guide).toContain(`](${path.basename(file)})`);
  },
);

const pictures = [
  { name: 'diff-1280.png', width: 1280, height: 1400, colorScheme: 'light' },
  { name: 'diff-390.png', width: 390, height: 1100, colorScheme: 'dark' },
] as const;

async function takePictures(): Promise<void> {
  const browser = await launchChromium();
  for (const { name, colorScheme, ...viewport } of pictures) {
    const tab = await browser.newPage({ viewport });
    await tab.emulateMedia({ colorScheme });
    await tab.goto(pathToFileURL(html).href);
    await tab.screenshot({ path: path.join(ROOT, 'docs/images', name) });
  }
  await browser.close();
}

test.each(pictures)('the guide shows $name', ({ name, width }) => {
  expect(guide).toMatch(new RegExp(`\\(images/${name}\\)|src="images/${name}"`));
  // The width, in the header of a PNG.
  expect(readFileSync(path.join(ROOT, 'docs/images', name)).readUInt32BE(16)).toBe(width);
});
