import assert from 'node:assert/strict';
import { disagreementsIn } from '../../../../src/queries/reading/disagreements.ts';
import { indexOf, person, place, record, uriOf } from '../../../support/articles.ts';

const NAMES = { names: [person('Ada Byron'), place('Elm')] };

/** What two articles disagree on, as seen from the first: its words and the other's. */
function between(first: string, second: string): readonly string[] {
  const index = indexOf(
    record('a.txt', `One\n\n${first}\n`, NAMES),
    record('b.txt', `Other\n\n${second}\n`, NAMES),
  );
  const own = index.articles.get(uriOf('a.txt'))!;
  return disagreementsIn(index, own).map(
    ({ claim, other }) =>
      `${own.text.slice(claim.start, claim.end)} / ${other.record.text.slice(other.claim.start, other.claim.end)}`,
  );
}

describe('disagreements between articles', () => {
  it('are numbers for the same thing in nearly the same words', () => {
    assert.deepEqual(
      between(
        'The flood in Elm destroyed 120 houses along the river, officials reported.',
        'Officials reported that the flood in Elm destroyed 140 houses along the river.',
      ),
      ['120 houses / 140 houses'],
    );
  });

  it('read numbers as they are meant', () => {
    assert.deepEqual(
      between(
        'The new bridge in Elm cost the council 1.5 million dollars.',
        'The new bridge in Elm cost the council 1,500,000 dollars.',
      ),
      [],
    );
    assert.deepEqual(
      between(
        'Ada Byron brought three horses home to the farm by the river.',
        'Ada Byron brought 3 horses home to the farm by the river.',
      ),
      [],
    );
  });

  it('are none between two facts', () => {
    assert.deepEqual(
      between(
        'The flood in Elm destroyed 120 houses along the river.',
        'A school in Elm planted 140 trees behind its kitchen garden.',
      ),
      [],
    );
    assert.deepEqual(
      between(
        'The flood in Elm destroyed 120 houses along the river.',
        'The flood in Elm destroyed 9 boats along the river.',
      ),
      [],
    );
  });

  it('are none where the other article has both numbers', () => {
    assert.deepEqual(
      between(
        'The flood in Elm destroyed 120 houses along the river.',
        'The flood in Elm destroyed 90 houses along the river. The flood in Elm destroyed 120 houses along the river.',
      ),
      [],
    );
  });
});
