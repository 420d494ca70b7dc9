import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { applyCorrections, SET_BY_READER } from '../../../src/corrections/applyCorrections.ts';
import { CorrectionSet } from '../../../src/corrections/correctionSet.ts';
import type { Correction } from '../../../src/corrections/corrections.ts';
import type { ArticleAnalysis } from '../../../src/entities/analysis.ts';
import { analysisOf, person, place, type HandMade } from '../../support/articles.ts';

const FILE = 'a.txt';

function corrected(raw: ArticleAnalysis, ...corrections: readonly Correction[]): ArticleAnalysis {
  return applied(raw, ...corrections).analysis;
}

function applied(raw: ArticleAnalysis, ...corrections: readonly Correction[]) {
  const placed = corrections.map((correction, index) => ({ correction, start: index, end: index + 1 }));
  return applyCorrections(raw, new CorrectionSet(placed).for(FILE));
}

/** Every mention as `surface:kind=entity name`. */
function said({ mentions, entities }: ArticleAnalysis): readonly string[] {
  return mentions.map(({ surface, kind, entity }) => {
    const name = entity === undefined ? '' : `=${entities[entity]!.name}`;
    return `${surface}:${kind}${name}`;
  });
}

const TEXT =
  'Summary of a day\n\nJane Roe met Ann Poe in Elm. Roe spoke, then Poe left Elm. Jane Roe may return in May.\n';
const MADE: HandMade = {
  names: [
    person('Summary'),
    person('Jane Roe', ['Jane Roe', 'Roe']),
    person('Ann Poe', ['Ann Poe', 'Poe']),
    place('Elm'),
  ],
  dates: [['May', '2019-05']],
};

describe('corrections of a name', () => {
  it('take what is no name out, its entity too', () => {
    const now = corrected(analysisOf(TEXT, MADE), { type: 'name', name: 'summary', is: 'not a name' });
    assert.ok(!said(now).some((mention) => mention.startsWith('Summary')));
    assert.ok(!now.entities.some(({ name }) => name === 'Summary'));
  });

  it('set the kind of every mention right, and say who did so', () => {
    const now = corrected(analysisOf(TEXT, MADE), { type: 'name', name: 'Elm', is: 'person' });
    const elms = now.mentions.filter(({ surface }) => surface === 'Elm');
    assert.deepEqual(
      elms.map(({ kind, confidence, evidence }) => [kind, confidence, evidence]),
      [
        ['person', 1, SET_BY_READER],
        ['person', 1, SET_BY_READER],
      ],
    );
    assert.equal(new Set(elms.map(({ entity }) => entity)).size, 1);
  });

  it('mark a missed name wherever it stands as whole words, as it is written', () => {
    const text =
      'Roe and Oak\n\nOak grew. Oakland did not; OAK did, oak did not. Al-Oak is another, an oak-tree none. Oak’s end.\n';
    const now = corrected(analysisOf(text, {}), { type: 'name', name: 'Oak', is: 'person' });
    assert.deepEqual(
      now.mentions.map(({ start, surface }) => [text.slice(start - 2, start), surface]),
      [
        ['d ', 'Oak'],
        ['\n\n', 'Oak'],
        ['; ', 'OAK'],
        ['l-', 'Oak'],
        ['. ', 'Oak'],
      ],
    );
  });

  it('mark names of several words over a line break and whatever the hyphens, not over a paragraph', () => {
    const text = 'Kim Jong-un came.\nThen Kim\nJong Un left Kim\n\nJong Un\n';
    const now = corrected(analysisOf(text, {}), { type: 'name', name: 'Kim Jong Un', is: 'person' });
    assert.deepEqual(said(now).length, 2);
    assert.equal(now.entities.length, 1);
  });

  it('do not take a word out of a longer mention, but out of one that it crosses or holds', () => {
    const text = 'The Elm Post said so. Ann Elm Roe agreed.\n';
    const raw = analysisOf(text, {
      names: [{ kind: 'organization', name: 'Elm Post' }, person('Ann Elm'), person('Roe')],
    });
    const now = corrected(
      raw,
      { type: 'name', name: 'Elm', is: 'place' },
      { type: 'name', name: 'Elm Roe', is: 'person' },
    );
    assert.deepEqual(said(now), ['Elm Post:organization=Elm Post', 'Elm Roe:person=Elm Roe']);
  });

  it('link all mentions of a name to whom the reader means', () => {
    const now = corrected(analysisOf(TEXT, MADE), {
      type: 'name',
      name: 'Roe',
      article: FILE,
      refersTo: 'Ann Poe',
    });
    assert.deepEqual(
      said(now).filter((mention) => mention.startsWith('Roe') || mention.startsWith('Poe')),
      ['Roe:person=Ann Poe', 'Poe:person=Ann Poe'],
    );
    const poe = now.entities.find(({ name }) => name === 'Ann Poe');
    assert.deepEqual(poe?.aliases, [
      { surface: 'Ann Poe', count: 1 },
      { surface: 'Poe', count: 1 },
      { surface: 'Roe', count: 1 },
    ]);
  });

  it('make someone new of a name that refers to nobody yet', () => {
    const now = corrected(analysisOf(TEXT, MADE), {
      type: 'name',
      name: 'Roe',
      article: FILE,
      refersTo: 'Jane Roe (sheriff)',
    });
    assert.deepEqual(
      now.entities.map(({ name }) => name).filter((name) => name.includes('Roe')),
      ['Jane Roe', 'Jane Roe (sheriff)'],
    );
  });

  it('leave other articles alone', () => {
    const raw = analysisOf(TEXT, MADE);
    assert.equal(corrected(raw, { type: 'name', name: 'Elm', article: 'b.txt', is: 'person' }), raw);
  });

  it('give way to more specific ones', () => {
    const raw = analysisOf(TEXT, MADE);
    const everywhere = { type: 'name', name: 'Elm', is: 'not a name' } as const;
    const here = { type: 'name', name: 'Elm', article: FILE, is: 'organization' } as const;
    const there = {
      type: 'quote',
      article: FILE,
      before: 'left ',
      quote: 'Elm',
      after: '.',
      is: 'place',
    } as const;
    for (const order of [
      [everywhere, here, there],
      [there, here, everywhere],
    ]) {
      assert.deepEqual(
        said(corrected(raw, ...order)).filter((mention) => mention.startsWith('Elm')),
        ['Elm:organization=Elm', 'Elm:place=Elm'],
      );
    }
  });

  it('make a date of a name and a name of a date', () => {
    const now = corrected(
      analysisOf(TEXT, MADE),
      { type: 'name', name: 'May', is: 'person' },
      { type: 'name', name: 'Elm', is: 'date' },
    );
    assert.ok(said(now).includes('May:person=May'));
    const elm = now.mentions.find(({ surface }) => surface === 'Elm');
    assert.deepEqual(
      [elm?.kind, elm?.reason, elm?.entity, elm?.value],
      ['date', SET_BY_READER, undefined, undefined],
    );
  });
});

describe('a correction of one mention', () => {
  const there = { type: 'quote', article: FILE, before: 'then ', quote: 'Poe', after: ' left' } as const;

  it('changes that mention alone', () => {
    const now = corrected(analysisOf(TEXT, MADE), { ...there, is: 'not a name' });
    assert.deepEqual(
      said(now).filter((mention) => mention.includes('Poe')),
      ['Ann Poe:person=Ann Poe'],
    );
  });

  it('marks a place where nothing was marked, within a longer mention too', () => {
    const text = 'The Elm Post said so.\n';
    const raw = analysisOf(text, { names: [{ kind: 'organization', name: 'Elm Post' }] });
    const now = corrected(raw, {
      type: 'quote',
      article: FILE,
      before: 'The ',
      quote: 'Elm',
      after: ' Post',
      is: 'place',
    });
    assert.deepEqual(said(now), ['Elm:place=Elm']);
  });

  it('is found again when the line breaks change', () => {
    const text = TEXT.replaceAll('\n', '\r\n').replace('then Poe left', 'then\r\n  Poe\tleft');
    const now = corrected(analysisOf(text, MADE), { ...there, is: 'organization' });
    const found = now.mentions.find(({ kind }) => kind === 'organization');
    assert.equal(text.slice(found!.start, found!.end), 'Poe');
  });

  it('is stale, and changes nothing, when its place is gone or is like another', () => {
    const raw = analysisOf(TEXT, MADE);
    const gone = applied(raw, { ...there, before: 'when ', is: 'not a name' });
    assert.equal(gone.analysis, raw);
    assert.deepEqual(
      gone.stale.map(({ reason }) => reason),
      ['missing'],
    );
    const twice = applied(raw, { ...there, before: '', quote: 'Elm', after: '', is: 'not a name' });
    assert.equal(twice.analysis, raw);
    assert.deepEqual(
      twice.stale.map(({ reason }) => reason),
      ['ambiguous'],
    );
  });

  it('links the mention to someone else', () => {
    const now = corrected(analysisOf(TEXT, MADE), { ...there, is: 'person', refersTo: 'Ann Poe (2)' });
    assert.deepEqual(
      said(now).filter((mention) => mention.includes('Poe')),
      ['Ann Poe:person=Ann Poe', 'Poe:person=Ann Poe (2)'],
    );
  });
});

describe('names that are apart', () => {
  it('are two people in an article that took them for one', () => {
    const text = 'Anne Poe spoke. Ann Poe left.\n';
    const raw = analysisOf(text, { names: [person('Anne Poe', ['Anne Poe', 'Ann Poe'])] });
    const now = corrected(raw, { type: 'apart', names: ['Ann Poe', 'Anne Poe'] });
    assert.deepEqual(said(now), ['Anne Poe:person=Anne Poe', 'Ann Poe:person=Ann Poe']);
  });
});

describe('without corrections', () => {
  it('an analysis is what it was', () => {
    const raw = analysisOf(TEXT, MADE);
    assert.equal(corrected(raw), raw);
    assert.equal(corrected(raw, { type: 'name', name: 'Nobody here', is: 'person' }), raw);
    assert.equal(corrected(raw, { type: 'same', names: ['Jane Roe', 'Ann Poe'] }), raw);
  });
});
