// Puts articles into the index whose path is given, and takes some out, until it is killed.
import { CorpusIndex } from '../../../src/corpus/corpusIndex.ts';
import { openIndexFile } from '../../../src/corpus/indexFile.node.ts';
import { person, record, uriOf } from './articles.ts';

const index = new CorpusIndex(openIndexFile(process.argv[2]!).database);
process.stdout.write('ready\n');
for (let step = 0; ; step++) {
  if (step % 5 === 0) index.begin();
  const name = `Person N${(step * 31) % 97}x`;
  const text = `News ${step}\n\n${name} met Ada Byron. ${`${name} left. `.repeat(step % 40)}\n`;
  index.put(record(`${step % 60}.txt`, text, { names: [person(name), person('Ada Byron')] }));
  if (step % 7 === 0) index.delete(uriOf(`${(step * 13) % 60}.txt`));
  if (step % 5 === 4) index.commit();
}
