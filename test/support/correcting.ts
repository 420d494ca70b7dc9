import assert from 'node:assert/strict';
import type { CorpusIndex } from '../../src/index/corpusIndex.ts';
import { parseCorpusConfig } from '../../src/corrections/corpusConfig.ts';
import { openInMemory, type IndexHandle } from '../../src/index/keeping/indexHandle.ts';
import type { Pace } from '../../src/indexing/correctionBacklog.ts';
import { Corpora } from '../../src/indexing/corpora.ts';
import { openNode } from './databases.ts';

export const ROOT = 'file:///desk/seeds';

/** Corrects one article at a time, so that whatever can come in between does. */
export const SLOWEST: Pace = { first: 0, then: 0, rest: 0 };

/** Corpora of one folder, `seeds`. Whatever fails in them fails the test. */
export function startCorpora(opened: IndexHandle = openInMemory(openNode), pace?: Pace): Corpora {
  const failed = (what: string, error: unknown): void => assert.fail(`${what}: ${String(error)}`);
  const corpora = new Corpora({ failed, ...(pace && { pace }) });
  corpora.use(opened);
  corpora.setRoots([{ uri: ROOT, name: 'seeds', because: 'name' }]);
  return corpora;
}

/** Takes over what a `corpus-lens.json` would say. */
export function say(corpora: Corpora, corrections: readonly object[], articles: object = {}): void {
  const { config, problems } = parseCorpusConfig(JSON.stringify({ corrections, articles }));
  assert.deepEqual(problems, []);
  corpora.setConfig(ROOT, config);
}

/**
 * All that an index says, in a form that can be compared; ids of namesakes may be numbered either
 * way round.
 */
export function everything(index: CorpusIndex) {
  const all = { offset: 0, limit: Number.POSITIVE_INFINITY };
  const rows = (['person', 'place', 'organization'] as const).flatMap(
    (kind) => index.entities({ kind, ...all, sort: 'name' }).items,
  );
  const postings = (id: string) =>
    index.names
      .postings(id, { all: true })
      .map(({ record, counted, all: mentions }) => [
        record.id,
        counted.map((one) => record.mentions[one]!.surface),
        mentions.map((one) => record.mentions[one]!.start),
      ]);
  return {
    counts: index.counts(),
    rows: rows.map((row) => ({
      ...row,
      surfaces: index.names.surfaces(row.id),
      roles: index.names.roles(row.id),
      postings: postings(row.id),
    })),
    dates: index.dates().map(({ value, mentions }) => [value, mentions, postings(`date:${value}`)] as const),
    articles: [...index.articles.uris()].map((uri) => {
      const { analysis, month } = index.articles.get(uri)!;
      const ids = index.entityIds(uri);
      return {
        uri,
        month,
        publication: analysis.publication,
        mentions: analysis.mentions.map(({ entity, start, end, kind, value, confidence, evidence }) => [
          [start, end, kind, value, Math.round(1e4 * confidence), evidence],
          entity === undefined ? undefined : [ids[entity], index.candidateIds(uri, entity)],
        ]),
        copies: index.copies(uri),
      };
    }),
  };
}
