import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { decodeAnalysis, encodeAnalysis } from '../../../../src/index/record/recordCodec.ts';
import type { ArticleAnalysis } from '../../../../src/entities/analysis.ts';
import { analyzeArticle } from '../../../../src/entities/analyzeArticle.ts';
import { analysisOf, person } from '../../../support/articles.ts';

const SEEDS = new URL('../../../../seeds/', import.meta.url);

/** All parts, evaluated, with the arrays cut to what is in use and confidence as it is kept. */
function plain({ article, publication, mentions, entities }: ArticleAnalysis): unknown {
  const { tokens, sentences, ...rest } = article;
  const used = (numbers: Int32Array | Uint8Array, count: number): number[] => [...numbers.subarray(0, count)];
  return {
    ...rest,
    starts: used(tokens.starts, tokens.count),
    ends: used(tokens.ends, tokens.count),
    kinds: used(tokens.kinds, tokens.count),
    sentenceStarts: used(sentences.starts, sentences.count),
    sentenceEnds: used(sentences.ends, sentences.count),
    firstToken: used(sentences.firstToken, sentences.count + 1),
    section: used(sentences.section, sentences.count),
    publication,
    entities,
    mentions: mentions.map((mention) => ({ ...mention, confidence: mention.confidence.toFixed(4) })),
  };
}

function assertRoundTrip(analysis: ArticleAnalysis): void {
  assert.deepEqual(plain(decodeAnalysis(encodeAnalysis(analysis))), plain(analysis));
}

describe('the codec of analyses', () => {
  it('gives back every article of the sample corpus as it was', () => {
    for (const name of readdirSync(SEEDS).filter((one) => one.endsWith('.txt')))
      assertRoundTrip(analyzeArticle(readFileSync(new URL(name, SEEDS), 'utf8')));
  });

  it('gives back articles of every shape', () => {
    const odd = [
      '',
      ' \n\t',
      'x'.repeat(10_000),
      'constructor met __proto__ in \u0000 Paris.\r\n\r\n',
      'PARIS (AFP) - “Open quote\n\nof Zoë Ström 😀😀 on Monday,” said José Muñoz.\n',
      '\uFEFFByte-order mark, and ﷽ and שלום by Mr Kim.\n',
      `${'Ada Byron met Bo Lee in Rome on 3 May 2019. '.repeat(400)}\n`,
    ];
    for (const text of odd) assertRoundTrip(analyzeArticle(text, { published: '2019-05-04' }));
    assertRoundTrip(
      analysisOf('Kim or Lee.\n', {
        names: [person('Kim', ['Kim'], ['Mr', 'envoy'])],
        published: ['2019', '2020'],
      }),
    );
  });

  it('keeps every offset where the text is not well-formed', () => {
    const text = 'Ada Byron \uD800 met \uDC00 Bo Lee.\n';
    const analysis = analysisOf(text, { names: [person('Ada Byron'), person('Bo Lee')] });
    const decoded = decodeAnalysis(encodeAnalysis(analysis));
    assert.equal(decoded.article.text, 'Ada Byron \uFFFD met \uFFFD Bo Lee.\n');
    assert.deepEqual(
      decoded.mentions.map(({ start, surface }) => [start, surface]),
      analysis.mentions.map(({ start, surface }) => [start, surface]),
    );
  });

  it('is not much larger than the text and can be taken apart and put together', () => {
    const text = readFileSync(
      new URL(
        readdirSync(SEEDS).find((one) => one.endsWith('.txt'))!,
        SEEDS,
      ),
      'utf8',
    );
    const analysis = analyzeArticle(text);
    const encoded = encodeAnalysis(analysis);
    assert.ok(encoded.data.length < 1.5 * encoded.text.length, `${encoded.data.length} bytes`);
    const copy = { ...decodeAnalysis(encoded), mentions: [] };
    assert.deepEqual(copy.entities, analysis.entities);
  });

  it('refuses bytes of another version, and reads damaged ones without failing', () => {
    const encoded = encodeAnalysis(analyzeArticle('Ada Byron met Bo Lee in Rome.\n'));
    assert.throws(() => decodeAnalysis({ ...encoded, data: new Uint8Array([99, 1, 2]) }), RangeError);
    for (let at = 1; at < encoded.data.length; at++) {
      const data = encoded.data.slice();
      data[at] = 255;
      assert.doesNotThrow(() => plain(decodeAnalysis({ ...encoded, data })));
      assert.doesNotThrow(() => plain(decodeAnalysis({ ...encoded, data: encoded.data.slice(0, at) })));
    }
  });
});
