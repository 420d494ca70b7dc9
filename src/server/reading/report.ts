import { visibly } from '../../base/words/hiddenCharacters.ts';
import { plural } from '../../base/words/plural.ts';
import { ANALYZER_VERSION } from '../../index/keeping/indexFile.ts';
import { SCHEMA_VERSION } from '../../index/tables/schema.ts';
import type { ServerContext } from '../context/serverContext.ts';

/** Files that the report lists at most. */
const MOST_UNREAD = 1_000;

/** `corpus/report`: the content of the index and where it is kept, for the reader. */
export function report({ corpora, status }: Pick<ServerContext, 'corpora' | 'status'>): string {
  const { index, place } = corpora;
  const { people, places, dates } = index.counts();
  const unread = index.notRead.count();
  const message = status.message();
  const progress = status.progress();
  const facts = [
    ...status.now().corpora.map(({ name, articles }) => `${name}: ${plural(articles, 'article')}`),
    [
      people === 1 ? '1 person' : `${people.toLocaleString('en')} people`,
      plural(places, 'place'),
      plural(dates, 'date'),
    ].join(', '),
    place ? `${visibly(place.path)}: ${(place.bytes() / 1e6).toFixed(1)} MB` : 'Kept in memory',
    ...(message === undefined ? [] : [visibly(message)]),
    `Analyzed since the window was opened: ${plural(status.analyzed, 'file')}`,
    `Tables of version ${SCHEMA_VERSION.toString()}, analyses of version ${ANALYZER_VERSION}`,
    ...(progress === undefined ? [] : [`Being read: ${progress}`]),
  ];
  const listed = index.notRead
    .list({ offset: 0, limit: MOST_UNREAD })
    .map(({ uri, reason }) => `${uri}: ${reason}`);
  return [
    'Corpus Lens: the index',
    ...facts,
    ...(unread === 0 ? [] : ['', `Not read: ${plural(unread, 'file')}`]),
    ...listed,
  ].join('\n');
}
