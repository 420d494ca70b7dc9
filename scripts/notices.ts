import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Metafile } from 'esbuild';

/**
 * What the shipped model and gazetteer were made from; see `src/mentions/model/README.md` and
 * `src/entities/places/README.md`.
 */
const DATA =
  'The name tagger holds word clusters made from the GloVe 6B word vectors (PDDL 1.0), names of cities from GeoNames\n' +
  '(geonames.org, CC BY 4.0), names from @faker-js/faker (MIT) and words from compromise (MIT), and was trained on articles\n' +
  'of the English Worldwide Newswire set, GUM (annotations CC BY 4.0) and WikiGold (CC BY 4.0).\n' +
  'The gazetteer holds cities and their positions from GeoNames (geonames.org, CC BY 4.0, rounded and abridged), and positions of countries\n' +
  'and states worked out from maps of Natural Earth and the U.S. Census Bureau (public domain).\n';

/**
 * Writes the licences of every package that went into the bundles.
 * @param bundles esbuild's account of what it bundled
 * @throws when a package has no licence to show
 */
export function writeNotices(bundles: readonly Metafile[], file: string): void {
  const folders = new Set<string>();
  for (const { inputs } of bundles) {
    for (const input of Object.keys(inputs)) {
      const folder = /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(input)?.[0];
      if (folder !== undefined) folders.add(folder);
    }
  }
  const notices = [...folders].sort().map(noticeOf);
  writeFileSync(
    file,
    [`Corpus Lens contains the work of others.\n\n${DATA}`, ...notices].join(`\n${'-'.repeat(80)}\n\n`),
  );
}

function noticeOf(folder: string): string {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    readonly name: string;
    readonly version: string;
    readonly license?: string;
  };
  const text = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
  if (license === undefined && text === undefined) throw new Error(`${name} names no licence`);
  const words =
    text !== undefined && existsSync(join(folder, text)) ? readFileSync(join(folder, text), 'utf8') : '';
  return `${name} ${version} (${license ?? 'see below'})\n\n${words.trim()}\n`;
}
