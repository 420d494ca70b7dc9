import assert from 'node:assert/strict';
import { MarkTable } from '../../../../src/client/marks/markTable.ts';
import type { MarksResult } from '../../../../src/protocol/markRequests.ts';

// "Kim met Lee. Mr Kim left in May." with a name that touches the next one at 20.
const RESULT: MarksResult = {
  version: 3,
  entities: ['p1', 'p2'],
  marks: [0, 3, 0, 90, 0, 8, 11, 0, 80, 1, 16, 19, 0, 40, 0, 19, 22, 1, 70, -1, 28, 31, 2, 95, -1],
};

describe('a table of marks', () => {
  const table = new MarkTable(RESULT);
  const [kim, lee, kimAgain, touching, may] = table.marks;

  it('reads the flat numbers', () => {
    assert.deepEqual(kim, { start: 0, end: 3, kind: 'person', certainty: 90, entity: 'p1' });
    assert.deepEqual(may, { start: 28, end: 31, kind: 'date', certainty: 95 });
    assert.equal(table.version, 3);
  });

  it('leaves out what is no mark, and a row cut short', () => {
    const odd = new MarkTable({ version: 1, entities: [], marks: [5, 5, 0, 90, 0, 1, 2, 9, 90, 0, 1, 2] });
    assert.deepEqual(odd.marks, []);
  });

  it('finds the mark at an offset, its end included', () => {
    assert.equal(table.at(0), kim);
    assert.equal(table.at(2), kim);
    assert.equal(table.at(3), kim);
    assert.equal(table.at(4), undefined);
    assert.equal(table.at(31), may);
    assert.equal(table.at(32), undefined);
  });

  it('prefers the mark that starts where two touch', () => {
    assert.equal(table.at(19), touching);
  });

  it('goes round the mentions of one entity', () => {
    assert.equal(table.step(1, 1), kimAgain);
    assert.equal(table.step(17, 1), kim);
    assert.equal(table.step(1, -1), kimAgain);
    assert.equal(table.step(9, 1), lee);
  });

  it('goes to the neighbouring mark from where no name stands', () => {
    assert.equal(table.step(5, 1), lee);
    assert.equal(table.step(5, -1), kim);
    assert.equal(table.step(40, 1), kim);
    assert.equal(table.step(14, -1), lee);
  });

  it('goes nowhere in an article without marks', () => {
    const empty = new MarkTable({ version: 1, entities: [], marks: [] });
    assert.equal(empty.step(0, 1), undefined);
    assert.equal(empty.at(0), undefined);
  });
});
