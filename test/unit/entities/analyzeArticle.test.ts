import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { analyzeArticle } from '../../../src/entities/analyzeArticle.ts';
import { pick, seeded } from '../../support/random.ts';

describe('analyzeArticle', () => {
  it('finds people, places and dates of an article and who is who', () => {
    const { mentions, entities, publication } = analyzeArticle(
      'OSLO (NORDWIRE) - President Ingrid Halvorsen met Prime Minister Tomas Lindqvist in Norway on 3 May 2018. Halvorsen spoke first.\n',
      { published: '2018-05-04' },
    );
    assert.equal(publication.day, '2018-05-04');
    const said = mentions.map(
      ({ surface, kind, entity, value }) => `${kind} ${surface} ${value ?? entities[entity!]!.name}`,
    );
    for (const expected of [
      'person Halvorsen Ingrid Halvorsen',
      'person Tomas Lindqvist Tomas Lindqvist',
      'place Norway Norway',
      'date 3 May 2018 2018-05-03',
    ]) {
      assert.ok(said.includes(expected), `${expected} in ${said.join(', ')}`);
    }
  });

  it('has nothing to say of an empty article', () => {
    for (const text of ['', ' ', '\n\n\n']) assert.deepEqual(analyzeArticle(text).mentions, []);
  });

  it('keeps its word on any text: in order, no overlaps, surfaces as written, links that exist', () => {
    const random = seeded(9);
    const parts = [
      'President ',
      'Donald ',
      'Mr ',
      'Kim ',
      'Jong Un',
      'May ',
      'May 5, 2018',
      'U.S.',
      'North Korea’s ',
      ', the leader, ',
      '. ',
      '\n\n',
      '"',
      '”',
      'THE ',
      '😀',
      '\uD800',
      '\u0000',
      '(Jan 18)',
      'last Friday ',
      'said ',
      'von ',
      '- ',
      '/',
      '__proto__ ',
      'É',
      '\r\n',
    ];
    for (let round = 0; round < 400; round++) {
      let text = '';
      for (let i = random(60); i > 0; i--) text += pick(random, parts);
      const { mentions, entities } = analyzeArticle(text);
      let end = 0;
      for (const mention of mentions) {
        assert.ok(mention.start >= end && mention.end > mention.start && mention.end <= text.length, text);
        assert.equal(mention.surface, text.slice(mention.start, mention.end));
        end = mention.end;
        if (mention.kind === 'date') assert.deepEqual([mention.entity, mention.candidates], [undefined, []]);
        else {
          assert.equal(mention.candidates[0], mention.entity);
          for (const candidate of mention.candidates) assert.equal(entities[candidate]?.kind, mention.kind);
          assert.ok(mention.evidence);
        }
      }
      for (const { name, aliases } of entities) {
        assert.ok(name !== '');
        assert.ok(aliases.length > 0);
      }
    }
  });
});
