import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { Correction } from '../../../src/corrections/corrections.ts';
import { parseCorpusConfig } from '../../../src/corrections/corpusConfig.ts';
import { addCorrections, removeCorrections, setPublished } from '../../../src/corrections/editCorrections.ts';
import { takeBack } from '../../../src/corrections/takeBack.ts';
import { pick, seeded } from '../../support/random.ts';

const isPlace = (name: string): Correction => ({ type: 'name', name, is: 'place' });

/** How often a text holds each entry, by the entry as it is written without white space. */
function entriesIn(text: string): Map<string, number> {
  const { corrections = [] } = JSON.parse(withoutNotes(text) || '{}') as { corrections?: unknown[] };
  const counts = new Map<string, number>();
  for (const entry of corrections) {
    const key = JSON.stringify(entry);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

/** Without the comments of these tests, and commas at the end. */
function withoutNotes(text: string): string {
  return text.replace(/ ?\/\/ note \d+/g, '').replace(/,(\s*[\]}])/g, '$1');
}

describe('taking a change of corpus-lens.json back', () => {
  it('leaves what the file held before, though it says the same', () => {
    const before = addCorrections('', [isPlace('Elm')])!;
    const after = addCorrections(before, [isPlace('Elm'), isPlace('Oak')])!;
    const now = addCorrections(after, [isPlace('Fir')])!;
    assert.equal(takeBack({ before, after }, now), addCorrections(before, [isPlace('Fir')]));
  });

  it('brings back what was written over, as it was written', () => {
    const before = `{
  "corrections": [
    { "because": "she says so", "name": "Elm", "is": "place" }, // why
    { "name": "Oak", "is": "place" }
  ]
}
`;
    const after = addCorrections(before, [{ type: 'name', name: 'Elm', is: 'person' }])!;
    const now = after.replace('"Oak"', '"Oaks"');
    assert.equal(takeBack({ before, after }, now), before.replace('"Oak"', '"Oaks"'));
  });

  it('takes one of two that say the same when one was added and one written by hand', () => {
    const after = addCorrections('', [isPlace('Elm')])!;
    const now = after.replace(
      '{ "name": "Elm", "is": "place" }',
      '{ "name": "Elm", "is": "place" },\n    { "name": "Elm", "is": "place" }',
    );
    assert.deepEqual(
      entriesIn(takeBack({ before: '', after }, now)!),
      new Map([['{"name":"Elm","is":"place"}', 1]]),
    );
  });

  it('leaves a day of publication that somebody has set since', () => {
    const after = setPublished('', 'a.txt', '2019-01-31')!;
    const change = { before: '', after };
    const other = setPublished(after, 'a.txt', '2019-02-01')!;
    const dayIn = (text: string | undefined): string | undefined =>
      parseCorpusConfig(text!).config.articles.get('a.txt')?.published;
    assert.equal(dayIn(takeBack(change, other)), '2019-02-01');
    const beside = setPublished(after, 'b.txt', '2019-02-01')!;
    assert.equal(dayIn(takeBack(change, beside)), undefined);
    assert.ok(takeBack(change, beside)!.includes('b.txt'));
  });

  it('never writes to a file that it cannot read', () => {
    const after = addCorrections('', [isPlace('Elm')])!;
    for (const now of ['{', '[]', '{"corrections": ['])
      assert.equal(takeBack({ before: '', after }, now), undefined);
  });

  it('takes ten thousand back from a file that was edited between them', () => {
    const names = Array.from({ length: 10_000 }, (_, i) => isPlace(`Town ${i}`));
    const before = addCorrections('', [isPlace('Elm'), isPlace('Willow')])!;
    const after = addCorrections(before, names)!;
    const now = addCorrections(after, [isPlace('Town 500 a')])!;
    assert.deepEqual(takeBack({ before, after }, now), addCorrections(before, [isPlace('Town 500 a')]));
  });

  it('keeps what was there and what was done since, whatever that was', () => {
    const random = seeded(3);
    const names = ['Ash', 'Beech', 'Cedar', 'Elm', 'Fir'];
    const one = (): Correction => {
      const [name, other] = [pick(random, names), pick(random, names)];
      switch (random(4)) {
        case 0:
          return { type: 'same', names: [name, `${other} 2`] };
        case 1:
          return { type: 'apart', names: [name, `${other} 2`] };
        case 2:
          return { type: 'rename', name, to: other };
        default:
          return { type: 'name', name, is: pick(random, ['place', 'person', 'not a name'] as const) };
      }
    };
    const some = (most: number): Correction[] => Array.from({ length: random(most) }, one);
    const line = (entry: string): string => `    ${entry}${random(3) === 0 ? ` // note ${random(9)}` : ''}`;
    const written = (): string => {
      const entries = some(6).map((correction) => {
        const text = addCorrections('', [correction])!;
        return /^ {4}(\{.*\})$/m.exec(text)![1]!;
      });
      if (entries.length === 0) return pick(random, ['', '{}', '{ "corrections": [] }\n']);
      const lines = entries.map((entry, index) => line(entry + (index < entries.length - 1 ? ',' : '')));
      return `{\n  "corrections": [\n${lines.join('\n')}\n  ]\n}\n`;
    };
    for (let round = 0; round < 600; round++) {
      const before = written();
      const known = parseCorpusConfig(before).config.corrections.map(({ correction }) => correction);
      const after =
        random(4) === 0 && known.length > 0
          ? removeCorrections(before, [pick(random, known)])!
          : addCorrections(before, some(4))!;
      let now = after;
      for (let edits = random(4); edits > 0; edits--) {
        const present = parseCorpusConfig(now).config.corrections.map(({ correction }) => correction);
        if (random(2) === 0 && present.length > 0) now = removeCorrections(now, [pick(random, present)])!;
        else if (random(4) === 0) now = now.replace('"corrections": [', '"corrections": [ // note 7\n');
        else now = addCorrections(now, some(3))!;
      }
      const back = takeBack({ before, after }, now);
      const told = JSON.stringify({ before, after, now, back }, null, 1);
      assert.ok(back !== undefined, told);
      assert.deepEqual(parseCorpusConfig(back).problems, [], told);
      const [old, changed, present, left] = [before, after, now, back].map(entriesIn);
      for (const key of new Set([...old!.keys(), ...present!.keys(), ...left!.keys()])) {
        const [b, a, n, l] = [old!, changed!, present!, left!].map((entries) => entries.get(key) ?? 0);
        // What the change took out is there again; what it added is gone, but never more than that,
        // and never what was there before.
        if (a! < b!) assert.ok(l! >= Math.min(b!, n! + b! - a!) && l! >= n!, `${key} ${told}`);
        else {
          assert.ok(l! >= Math.min(n!, b!), `${key} ${told}`);
          assert.ok(l! >= n! - (a! - b!) && l! <= Math.max(b!, n! - (a! - b!)), `${key} ${told}`);
        }
      }
      for (const note of now.match(/\/\/ note \d+/g) ?? [])
        assert.ok(back.includes(note) || !after.includes(note), told);
    }
  });
});
