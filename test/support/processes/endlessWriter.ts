// Puts articles into the index whose path is given, and takes some out, until it is killed.
import { ArticleRecord } from '../../../src/index/record/articleRecord.ts';
import { CorpusIndex } from '../../../src/index/corpusIndex.ts';
import { openIndexFile } from '../../../src/index/keeping/indexFile.node.ts';
import { parseArticle } from '../../../src/text/parseArticle.ts';

const index = new CorpusIndex(openIndexFile(process.argv[2]!).database);
process.stdout.write('ready\n');
for (let step = 0; ; step++) {
  if (step % 5 === 0) index.begin();
  index.put(article(`file:///news/${(step % 60).toString()}.txt`, step));
  if (step % 7 === 0) index.delete(`file:///news/${((step * 13) % 60).toString()}.txt`);
  if (step % 5 === 4) index.commit();
}

/** An article that names one of a hundred people many times. */
function article(uri: string, step: number): ArticleRecord {
  const name = `Person N${((step * 31) % 97).toString()}x`;
  const text = `News ${step.toString()}\n\n${`${name} left the town. `.repeat(1 + (step % 40))}\n`;
  const mentions = [];
  for (let start = text.indexOf(name); start >= 0; start = text.indexOf(name, start + 1)) {
    const end = start + name.length;
    const kind = 'person' as const;
    mentions.push({ start, end, kind, surface: name, confidence: 1, entity: 0, candidates: [0] });
  }
  return new ArticleRecord(uri, {
    article: parseArticle(text),
    publication: { from: 'unknown', reason: '' },
    mentions,
    entities: [{ kind: 'person', name, aliases: [], titles: [] }],
  });
}
