import assert from 'node:assert/strict';
import { sharedNamesIn } from '../../../scripts/sharedNames.ts';

describe('names of files', () => {
  it('stand once below the sides, whatever the room', () => {
    const [first, second] = ['resolution/people.ts', 'entities/people/people.ts'];
    assert.deepEqual(sharedNamesIn([first, 'entities/people/roles.ts', second]), [[first, second]]);
  });

  it('stand once within a side', () => {
    const [first, second] = ['client/base/marks.ts', 'client/marks/marks.ts'];
    assert.deepEqual(sharedNamesIn([first, second]), [[first, second]]);
  });

  it('may be the same on two sides, and on a side and below', () => {
    const paths = ['queries/cards/newHere.ts', 'server/reading/newHere.ts', 'client/views/newHere.ts'];
    assert.deepEqual(sharedNamesIn(paths), []);
  });

  it('may have a kind for Node and one for the browser, side by side', () => {
    assert.deepEqual(sharedNamesIn(['base/files.ts', 'base/files.node.ts', 'base/files.web.ts']), []);
    const apart = ['base/files.ts', 'index/files.node.ts'];
    assert.deepEqual(sharedNamesIn(apart), [apart]);
  });
});
