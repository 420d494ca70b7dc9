import { loadRoleReader } from '../../../../src/queries/cards/roleReader.ts';
import assert from 'node:assert/strict';
import { card } from '../../../../src/queries/cards/card.ts';
import { introductionOf } from '../../../../src/queries/cards/introduction.ts';
import { indexOf, person, place, record } from '../../../support/articles.ts';

before(loadRoleReader);

/** The texts of what an entity's card quotes, made of articles that all name it. */
function quoted(name: string, ...texts: readonly string[]): readonly string[] {
  const records = texts.map((text, i) => record(`${i}.txt`, text, { names: [person(name), person('Ann Roe'), place('Oslo')] })); // prettier-ignore
  return card(indexOf(...records), { entity: `person:${name}` })!.passages.map(({ text }) => text);
}

describe('a passage tells something', () => {
  const TOLD = 'In the end Bo Lee went home by train, and nobody saw him off.';

  it('so a headline, a byline, a link and a credit are none', () => {
    for (const text of [
      'Bo Lee in Oslo again as the talks begin\n\nThe talks began on time.\n',
      'Talks\n\nBy Bo Lee in Oslo\n\nThe talks began on time.\n',
      'Talks\n\nThe talks began on time.\n\nRead more: Bo Lee at the talks in Oslo, day by day\n',
      'Talks\n\nThe talks began on time.\n\nWhat Bo Lee promised in Oslo, line by line\n\nThey ended late.\n',
      'Talks\n\nBo Lee at the table. Photo: Ann Roe / Reuters\n\nThe talks began on time.\n',
      'Talks\n\nOSLO (Bo Lee) - The talks began on time.\n',
    ]) {
      assert.deepEqual(quoted('Bo Lee', text, `Going away\n\n${TOLD}\n`), [TOLD], text);
      assert.deepEqual(quoted('Bo Lee', text), [], text);
    }
  });

  it('so the headline that a story begins with once more is none', () => {
    const text =
      'Bo Lee goes home by train\n\nBo Lee goes home by train.\n\nIt took a day and a night for Bo Lee.\n';
    assert.deepEqual(quoted('Bo Lee', text), ['It took a day and a night for Bo Lee.']);
  });

  it('so a short sentence and a long line without a full stop are some', () => {
    const long =
      'When the train came in at last Bo Lee took his hat and his two bags and went without one word';
    assert.deepEqual(quoted('Bo Lee', 'A\n\nBo Lee left Oslo at once.\n', `B\n\n${long}\n`).length, 2);
  });
});

describe('who stands beside a name', () => {
  const withLee = (beside: string, others: string): string => `News\n\nBo Lee met ${beside} at noon. It rained on ${others} meanwhile.\n`; // prettier-ignore

  it('is rather who stands in the same sentence than in the same article', () => {
    const made = { names: [person('Bo Lee'), person('Ann Roe'), person('Cy Dahl')] };
    const index = indexOf(
      ...[1, 2, 3].map((n) => record(`${n}.txt`, withLee(n === 3 ? 'nobody' : 'Ann Roe', 'Cy Dahl'), made)),
    );
    const { oftenWith } = card(index, { entity: 'person:Bo Lee' })!;
    assert.deepEqual(
      oftenWith.map(({ name, articles }) => `${name} ${articles}`),
      ['Ann Roe 2', 'Cy Dahl 3'],
    );
  });

  it('is nobody for one article without a sentence together, and for a name that is mentioned once', () => {
    const made = { names: [person('Bo Lee'), person('Ann Roe'), person('Cy Dahl')] };
    const often = (...texts: readonly string[]): readonly string[] => {
      const index = indexOf(...texts.map((text, i) => record(`${i}.txt`, text, made)));
      return card(index, { entity: 'person:Bo Lee' })!.oftenWith.map(({ name }) => name);
    };
    assert.deepEqual(often(withLee('Ann Roe', 'Cy Dahl')), []);
    assert.deepEqual(often(withLee('Ann Roe', 'Cy Dahl'), 'More\n\nBo Lee slept.\n'), ['Ann Roe']);
  });
});

it('what introduces a name that only a headline names is that headline', () => {
  const index = indexOf(record('a.txt', 'Bo Lee in Oslo\n\nIt rained all day.\n', { names: [person('Bo Lee')] })); // prettier-ignore
  assert.deepEqual(introductionOf(index, 'person:Bo Lee')?.range.start, { line: 0, character: 0 });
});
