import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import Handlebars from 'handlebars';
import { levels, type Level } from '../judge/level.js';
import { isCounted, told, type Detail } from './format.js';
import { changeView, type ChangeView } from './html/change-view.js';
import { chartOf, Resources, type RowView } from './html/chart.js';
import { titles } from './markdown.js';
import { Places } from './place.js';
import type { Bump, Report, Version } from './report.js';

const folder = new URL('../../../templates/report/', import.meta.url);

/** Everything the page may ask for. */
interface PageView {
  readonly policy: string;
  readonly style: string;
  readonly script: string;
  readonly generator: string;
  readonly title: string;
  readonly before: VersionView;
  readonly after: VersionView;
  readonly level: Level;
  readonly bump: string;
  readonly verdict: string;
  /** How many changes are accepted. */
  readonly ignored: number;
  readonly counts: readonly CountView[];
  readonly rows: readonly RowView[];
  readonly moreRows: readonly RowView[];
  readonly areas: readonly string[];
  readonly resources: Resources['all'];
  readonly total: number;
  /** Whether there are changes that are not told. */
  readonly hidden: boolean;
  readonly sections: readonly SectionView[];
}

interface VersionView {
  readonly version: string;
  readonly source: string;
}

interface CountView {
  readonly level: Level;
  readonly word: string;
  readonly count: number;
  /** Whether it is only counted. */
  readonly untold: boolean;
}

interface SectionView {
  readonly group: ChangeView['group'];
  readonly word: string;
  readonly changes: readonly ChangeView[];
}

const bumps: Readonly<Record<Bump, readonly [word: string, sentence: string]>> = {
  major: ['Major', 'Something that worked stops.'],
  minor: ['Minor', 'All that worked goes on working; something is new or may surprise.'],
  patch: ['Patch', 'Nothing that changed means anything to users of the API.'],
  none: ['No release', 'Nothing changed.'],
};

const rowsAtOnce = 6;

/** One page for a browser that needs nothing else: no network, no other files. */
export function html(report: Report, detail: Detail): string {
  const handlebars = Handlebars.create();
  for (const name of ['change', 'head', 'row', 'words'])
    handlebars.registerPartial(name, read(`${name}.html.hbs`));
  const settings = { strict: true, knownHelpersOnly: true };
  return handlebars.compile<PageView>(read('page.html.hbs'), settings)(pageView(report, detail));
}

function pageView(report: Report, detail: Detail): PageView {
  const { before, after, level, bump } = report;
  const changes = told(report, detail);
  const places = new Places(before.model, after.model);
  const resources = new Resources(places);
  const rows = chartOf(changes.filter(isCounted), resources);
  const views = changes.map((change) => changeView(change, { report, places, resources }));
  const [word, sentence] = bumps[bump];
  return {
    ...assets(),
    generator: `${detail.tool.name} ${detail.tool.version}`,
    title: after.model.title,
    before: versionView(before),
    after: versionView(after),
    level,
    bump: word,
    verdict: sentence,
    ignored: report.ignored.length,
    counts: countsOf(report, detail),
    rows: rows.slice(0, rowsAtOnce),
    moreRows: rows.slice(rowsAtOnce),
    areas: [...new Set(views.map(({ area }) => area))].sort(),
    resources: resources.all,
    total: views.length,
    hidden: report.changes.length + report.ignored.length > 0,
    sections: sectionsOf(views),
  };
}

function countsOf({ counts }: Report, { all }: Detail): readonly CountView[] {
  return levels.map((level) => {
    const count = counts[level];
    return { level, word: titles[level], count, untold: level === 'none' && count > 0 && !all };
  });
}

function sectionsOf(views: readonly ChangeView[]): readonly SectionView[] {
  const groups = [...levels, 'ignored'] as const;
  const sections = groups.map((group) => ({
    group,
    word: group === 'ignored' ? 'Ignored' : titles[group],
    changes: views.filter((view) => view.group === group),
  }));
  return sections.filter(({ changes }) => changes.length > 0);
}

function versionView({ source, model }: Version): VersionView {
  return { version: model.version, source };
}

/** Parts of the style sheet, in their order: what is for narrow screens and paper overrides the rest. */
const styles = ['base', 'summary', 'chart', 'filters', 'changes', 'media'];

/** The browser runs and loads what is in the page by these hashes, and nothing else. */
function assets(): Pick<PageView, 'policy' | 'style' | 'script'> {
  const style = styles.map((name) => read(`styles/${name}.css`)).join('\n');
  const script = read('page.js');
  const hash = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
  const sources = { default: "'none'", style: hash(style), script: hash(script), img: 'data:' };
  const rules = Object.entries(sources).map(([kind, source]) => `${kind}-src ${source}`);
  return { policy: [...rules, "base-uri 'none'", "form-action 'none'"].join('; '), style, script };
}

function read(file: string): string {
  return readFileSync(new URL(file, folder), 'utf8');
}
