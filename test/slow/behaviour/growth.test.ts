import { parseCorpusConfig } from '../../../src/corrections/corpusConfig.ts';
import type { Corpora } from '../../../src/indexing/corpora.ts';
import { correctionStates } from '../../../src/server/corpora/correctionStates.ts';
import { assertGrowsWithText } from '../../support/growth.ts';
import { ROOT, startCorpora } from '../../support/correcting.ts';

const UNITS = 500;

describe('what the server works out of itself grows with what there is', () => {
  it('the corrections of one article that are of no use', () => {
    assertGrowsWithText(
      (corpora: Corpora) => correctionStates(corpora, ROOT),
      (units) => {
        const corpora = startCorpora();
        corpora.store.take(`${ROOT}/a.txt`, 'News\n\nNobody came.\n');
        const quotes = Array.from({ length: units }, (_, i) => ({
          ...{ article: 'a.txt', before: `then number ${i} `, quote: `Ann Poe ${i}`, after: ' left' },
          is: 'person',
        }));
        corpora.setConfig(ROOT, parseCorpusConfig(JSON.stringify({ corrections: quotes })).config);
        return corpora;
      },
      UNITS,
    );
  });
});
