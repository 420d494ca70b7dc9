import { ANALYZER_VERSION } from '../corpus/analyzerVersion.ts';
import { plural } from '../corpus/plural.ts';
import { SCHEMA_VERSION } from '../corpus/schema.ts';
import { ReportRequest } from '../protocol.ts';
import type { ServerContext } from './serverContext.ts';

/** Files that the report lists at most. */
const MOST_UNREAD = 1_000;

/** `corpus/report`: what the index holds and where it is kept, for the reader. */
export function registerReport(context: ServerContext): void {
  context.connection.onRequest(ReportRequest, () => reportOf(context));
}

function reportOf({ corpora, status }: ServerContext): string {
  const { index, place } = corpora;
  const { people, places, dates } = index.counts();
  const unread = index.unread();
  const progress = status.progress();
  const facts = [
    ...corpora.roots.map(({ uri, name }) => `${name}: ${plural(index.countWithin(uri), 'article')}`),
    [`${people.toLocaleString('en')} people`, plural(places, 'place'), plural(dates, 'date')].join(', '),
    place ? `${place.path}: ${(place.bytes() / 1e6).toFixed(1)} MB` : 'Kept in memory',
    ...(corpora.message === undefined ? [] : [corpora.message]),
    `Tables of version ${SCHEMA_VERSION.toString()}, analyses of version ${ANALYZER_VERSION}`,
    ...(progress === undefined ? [] : [`Being read: ${progress}`]),
  ];
  const listed = unread.slice(0, MOST_UNREAD).map(({ uri, reason }) => `${uri}: ${reason}`);
  return [
    'Corpus Lens: the index',
    ...facts,
    ...(unread.length === 0 ? [] : ['', `Not read: ${plural(unread.length, 'file')}`]),
    ...listed,
  ].join('\n');
}
