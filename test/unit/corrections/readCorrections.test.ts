import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { CorrectionSet } from '../../../src/corrections/correctionSet.ts';
import { entryOf } from '../../../src/corrections/corrections.ts';
import { parseCorpusConfig } from '../../../src/corrections/corpusConfig.ts';
import { processorTime } from '../../support/processorTime.ts';

/** Every sort of correction, as the file holds them. */
const ENTRIES = [
  { name: 'Summary', is: 'not a name' },
  { name: 'Kim', article: 'a/b.txt', is: 'person', refersTo: 'Kim Yong Chol' },
  { same: ['Jane Roe', 'J. Roe'], kind: 'person' },
  { apart: ['Michael Smith', 'Mike Smith', 'M. Smith'] },
  { rename: 'Kim Jong Un', to: 'Kim Jong-un' },
  { article: 'a/b.txt', before: 'said ', quote: 'May', after: ' be', is: 'date' },
];

function textOf(entries: readonly unknown[]): string {
  return JSON.stringify({ corrections: entries });
}

describe('corrections in corpus-lens.json', () => {
  it('are read in the order of the file, each with its place', () => {
    const text = textOf(ENTRIES);
    const { config, problems } = parseCorpusConfig(text);
    assert.deepEqual(problems, []);
    assert.deepEqual(
      config.corrections.map(({ correction }) => entryOf(correction)),
      ENTRIES,
    );
    for (const [index, { start, end }] of config.corrections.entries())
      assert.deepEqual(JSON.parse(text.slice(start, end)), ENTRIES[index]);
  });

  it('name an article by any spelling of its path', () => {
    const { config } = parseCorpusConfig(textOf([{ name: 'A', article: './b\\c.txt', is: 'person' }]));
    const [first] = config.corrections;
    assert.equal(first?.correction.type === 'name' && first.correction.article, 'b/c.txt');
  });

  it('that cannot be used are pointed at, and the others count', () => {
    for (const [entry, at] of [
      [5, '5'],
      [{}, '{}'],
      [{ is: 'person' }, '{"is":"person"}'],
      [{ name: 5, is: 'person' }, '5'],
      [{ name: ' ', is: 'person' }, '" "'],
      [{ name: 'x'.repeat(201), is: 'person' }, `"${'x'.repeat(201)}"`],
      [{ name: 'A' }, '{"name":"A"}'],
      [{ name: 'A', is: 'animal' }, '"animal"'],
      [{ name: 'A', is: 'person', article: 7 }, '7'],
      [{ name: 'A', refersTo: null }, 'null'],
      [{ name: 'A', quote: 'A', is: 'person' }, '{"name":"A","quote":"A","is":"person"}'],
      [{ quote: 'A', is: 'person' }, '{"quote":"A","is":"person"}'],
      [{ quote: 'A', article: 'a.txt', before: [], is: 'person' }, '[]'],
      [{ same: 'A' }, '"A"'],
      [{ same: ['A'] }, '["A"]'],
      [{ apart: ['A', 2] }, '2'],
      [{ apart: ['A', 'B'], kind: 'date' }, '"date"'],
      [{ rename: 'A' }, '{"rename":"A"}'],
    ] as const) {
      const text = textOf([entry, { name: 'B', is: 'place' }]);
      const { config, problems, broken } = parseCorpusConfig(text);
      assert.equal(problems.length, 1, text);
      assert.equal(text.slice(problems[0]!.start, problems[0]!.end), at);
      assert.equal(config.corrections.length, 1, text);
      assert.equal(broken, false);
    }
  });

  it('are a list; anything else in their place is pointed at', () => {
    for (const text of ['{"corrections": {}}', '{"corrections": "x"}', '{"corrections": null}'])
      assert.equal(parseCorpusConfig(text).problems.length, 1, text);
  });

  it('keep what is unknown for a newer version to read', () => {
    const { problems } = parseCorpusConfig(textOf([{ name: 'A', is: 'person', because: 'she says so' }]));
    assert.deepEqual(problems, []);
  });

  it('take names like __proto__ and constructor as names', () => {
    const text =
      '{"corrections": [{"name": "__proto__", "is": "person"}, {"__proto__": {"is": "place"}, "name": "constructor", "refersTo": "toString"}]}';
    const { config, problems } = parseCorpusConfig(text);
    assert.deepEqual(problems, []);
    const claims = new CorrectionSet(config.corrections).for('a.txt')!.corpus;
    assert.deepEqual(claims.of('__proto__'), { is: 'person' });
    assert.deepEqual(claims.of('Constructor'), { refersTo: 'toString' });
    assert.equal(claims.of('hasOwnProperty'), undefined);
  });

  it('a hundred thousand of them, and ten megabytes, cost in proportion', () => {
    const costOf = (count: number): number => {
      const text = textOf(
        Array.from({ length: count }, (_, i) =>
          i % 3 === 0
            ? { name: `Person N${i}`, is: 'person' }
            : i % 3 === 1
              ? { same: ['Ann Poe', `A. Poe ${i}`] }
              : { apart: ['Jane Roe', `J. Roe ${i} ${'x'.repeat(150)}`] },
        ),
      );
      return processorTime(() => {
        const { config, problems } = parseCorpusConfig(text);
        assert.deepEqual(problems, []);
        assert.equal(new CorrectionSet(config.corrections).kept.length, count);
      });
    };
    const [small, large] = [least(() => costOf(10_000)), costOf(100_000)];
    assert.ok(large < 30 * Math.max(small, 20), `${small.toFixed(0)} -> ${large.toFixed(0)} ms`);
  });
});

describe('corrections that contradict each other', () => {
  /** What counts and what does not, each as its number in the list. */
  function outcome(entries: readonly unknown[]) {
    const { config } = parseCorpusConfig(textOf(entries));
    const { kept, overruled } = new CorrectionSet(config.corrections);
    const number = ({ start }: { start: number }): number =>
      config.corrections.findIndex((one) => one.start === start);
    return {
      kept: kept.map(number),
      overruled: overruled.map((one) => [number(one), number(one.by), one.again]),
    };
  }

  it('count last of all when they are about the same name in the same scope', () => {
    assert.deepEqual(
      outcome([
        { name: 'Elm', is: 'person' },
        { name: 'Elm', article: 'a.txt', is: 'organization' },
        { name: 'ELM', is: 'place' },
        { name: 'Elm', refersTo: 'Elm Town' },
      ]),
      { kept: [1, 2, 3], overruled: [[0, 2, false]] },
    );
  });

  it('are told apart from those that say the same again', () => {
    assert.deepEqual(outcome([{ same: ['A', 'B'] }, { same: ['A', 'b'] }, { same: ['B', 'A'] }]), {
      kept: [2],
      overruled: [
        [0, 2, false],
        [1, 2, false],
      ],
    });
    assert.deepEqual(outcome([ENTRIES[5], ENTRIES[5]]).overruled, [[0, 1, true]]);
  });

  it('of same and apart the later one counts, over several steps too', () => {
    assert.deepEqual(outcome([{ same: ['A', 'B'] }, { apart: ['B', 'A', 'C'] }]).overruled, [[0, 1, false]]);
    assert.deepEqual(
      outcome([{ apart: ['A', 'C', 'D'] }, { same: ['A', 'B'] }, { same: ['B', 'C'] }]).overruled,
      [[0, 1, false]],
    );
    assert.deepEqual(
      outcome([{ apart: ['A', 'B'] }, { apart: ['A', 'C'] }, { same: ['B', 'C'] }]).overruled,
      [],
    );
  });
});

/** The least of some runs, in milliseconds: what it costs without what else the machine does. */
function least(run: () => number): number {
  return Math.min(run(), run(), run());
}
