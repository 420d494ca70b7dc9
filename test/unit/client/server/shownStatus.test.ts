import assert from 'node:assert/strict';
import { mock } from 'node:test';
import { ShownStatus } from '../../../../src/client/server/shownStatus.ts';
import type { CorpusStatus } from '../../../../src/protocol/statusMessages.ts';

function status(state: CorpusStatus['state'], done = 0): CorpusStatus {
  return { state, done, total: 1, corpora: [], counts: { people: 0, places: 0, dates: 0 }, notRead: [] };
}

describe('what is shown of the work on the index', () => {
  let shown: string[];
  let keeper: ShownStatus;
  beforeEach(() => {
    mock.timers.enable({ apis: ['setTimeout'] });
    shown = [];
    keeper = new ShownStatus(({ state, done }) => shown.push(`${state} ${done.toString()}`));
  });
  afterEach(() => {
    mock.timers.reset();
  });

  it('is nothing of what is over within a second, however often it comes', () => {
    for (let time = 0; time < 5; time++) {
      keeper.take(status('indexing'));
      mock.timers.tick(900);
      keeper.take(status('idle', 1));
    }
    mock.timers.tick(5_000);
    assert.deepEqual(
      shown,
      Array.from({ length: 5 }, () => 'idle 1'),
    );
  });

  it('is the newest word after a second, and every one from then on until the work is over', () => {
    keeper.take(status('indexing', 1));
    mock.timers.tick(600);
    keeper.take(status('indexing', 2));
    mock.timers.tick(600);
    keeper.take(status('correcting', 3));
    keeper.take(status('idle', 4));
    keeper.take(status('indexing', 5));
    assert.deepEqual(shown, ['indexing 2', 'correcting 3', 'idle 4']);
  });

  it('is at once that the reader has paused it', () => {
    keeper.take(status('indexing'));
    keeper.take(status('paused'));
    assert.deepEqual(shown, ['paused 0']);
  });

  it('is nothing once it is disposed', () => {
    keeper.take(status('indexing'));
    keeper.dispose();
    mock.timers.tick(5_000);
    assert.deepEqual(shown, []);
  });
});
