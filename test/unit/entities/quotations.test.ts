import assert from 'node:assert/strict';
import { analyzeArticle } from '../../../src/entities/analyzeArticle.ts';
import { quotationsOf } from '../../../src/entities/quotations.ts';
import { processorTime } from '../../support/processorTime.ts';

/** For each quotation that has a speaker: who said what, by the name in use. */
function said(body: string): readonly string[] {
  const analysis = analyzeArticle(`Council meets on the bridge\n\n${body}\n`);
  return quotationsOf(analysis).map(({ start, end, speaker }) => {
    const { entity } = analysis.mentions[speaker]!;
    return `${analysis.entities[entity!]!.name}: ${analysis.article.text.slice(start + 1, end - 1)}`;
  });
}

describe('direct quotations', () => {
  it('go to the name behind or before the verb of speech', () => {
    assert.deepEqual(
      said(
        '“The bridge is safe,” said Mayor Maria Rossi on Monday.\n\n“It is not safe,” Peter Novak, an engineer, told reporters.\n\n' +
          'Teresa Banks said: “I will walk.” According to James Cooper, “the price was too high”.',
      ),
      [
        'Maria Rossi: The bridge is safe,',
        'Peter Novak: It is not safe,',
        'Teresa Banks: I will walk.',
        'James Cooper: the price was too high',
      ],
    );
  });

  it('go on with the same speaker in the paragraph, and in one that is nothing but a quotation', () => {
    const own = said(
      '"The bridge is safe," said Maria Rossi. "I drove over it twice today."\n\n"And I will do it again tomorrow."\n\nIt rained in the "city of water" all day.',
    );
    assert.deepEqual(
      own.map((line) => line.slice(0, 11)),
      ['Maria Rossi', 'Maria Rossi', 'Maria Rossi'],
    );
  });

  it('run on over paragraphs that open with a mark each', () => {
    const own = said(
      'Maria Rossi told the council: “The bridge is safe and will stay safe.\n\n“It was paid for by all of us.”',
    );
    assert.equal(own.length, 2);
    assert.ok(own.every((line) => line.startsWith('Maria Rossi')));
  });

  it('know whom "he" and "she" mean by the titles that stand beside names', () => {
    assert.deepEqual(
      said(
        'Mr Peter Novak met Mrs Maria Rossi at the river. “It was a long day for us,” she said.\n\n“We will be back soon enough,” he said.',
      ).map((line) => line.split(':')[0]),
      ['Maria Rossi', 'Peter Novak'],
    );
  });

  it('take "too early to say" for no verb of speech, and leave out what nobody is named for', () => {
    assert.deepEqual(said('“It is too early to say anything,” the statement read.'), []);
  });

  it('name those who are spoken of', () => {
    const analysis = analyzeArticle(
      'Talks\n\n“I like Peter Novak and his plan for Rome,” said Maria Rossi.\n',
    );
    const [quotation] = quotationsOf(analysis);
    assert.deepEqual(
      quotation?.mentions.map((mention) => analysis.mentions[mention]!.surface),
      ['Peter Novak', 'Rome'],
    );
  });

  it('are read in time linear in the text', () => {
    const paragraph = '“The bridge is safe,” she said. Maria Rossi left “soon”.\n\n';
    const time = (repeats: number): number => {
      const analysis = analyzeArticle(`Talks\n\n${paragraph.repeat(repeats)}`);
      return processorTime(() => {
        quotationsOf(analysis);
      });
    };
    time(200);
    const least = (repeats: number): number => Math.min(...[0, 1, 2, 3].map(() => time(repeats)));
    const [short, long] = [least(200), least(1600)];
    assert.ok(long < short * 8 * 3 + 5, `${short} ms became ${long} ms`);
  });
});
