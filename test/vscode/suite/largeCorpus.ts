import { assert } from 'chai';
import * as vscode from 'vscode';
import { toSuiteLine } from '../../harness/suiteLine.ts';
import { extension, pause } from './running.ts';

/** Milliseconds for which the extension host's event loop may be kept busy at most. */
const LONGEST = 50;
const TICK = 5;

interface Gap {
  /** Milliseconds after the start at which the event loop turned again. */
  readonly end: number;
  /** Milliseconds in which no timer came through. */
  readonly wall: number;
  /**
   * Milliseconds of these in which the host's process was computing; the rest it was waiting for a
   * processor.
   */
  readonly busy: number;
}

/** Milliseconds that this process has computed; undefined in a web worker. */
function processor(): number | undefined {
  const { process } = globalThis as {
    readonly process?: { cpuUsage?(): { readonly user: number; readonly system: number } };
  };
  const usage = process?.cpuUsage?.();
  return usage && (usage.user + usage.system) / 1_000;
}

/** Records the times in which the event loop did not turn. */
function watchEventLoop(): { stop(): readonly Gap[] } {
  const gaps: Gap[] = [];
  const start = performance.now();
  let [at, computed] = [start, processor()];
  const timer = setInterval(() => {
    const [now, computedNow] = [performance.now(), processor()];
    const wall = now - at - TICK;
    const busy =
      computed === undefined || computedNow === undefined ? wall : Math.min(wall, computedNow - computed);
    if (wall > TICK) gaps.push({ end: now - start, wall, busy });
    [at, computed] = [now, computedNow];
  }, TICK);
  return {
    stop: () => {
      clearInterval(timer);
      return gaps;
    },
  };
}

describe('a large corpus', function () {
  this.timeout(900_000);

  it('is indexed without ever holding up the extension host', async () => {
    // No article is read before the extension is loaded, and what that takes does not hang on the
    // corpus.
    const loading = watchEventLoop();
    const api = await extension().activate();
    await pause(TICK);
    const loaded = longest(loading.stop(), ({ busy }) => busy);
    const loop = watchEventLoop();
    const start = performance.now();
    await api.whenIndexed();
    const seconds = (performance.now() - start) / 1_000;
    const gaps = loop.stop();
    const { total } = await api.children({ view: 'people', offset: 0, limit: 200 });
    const files = await vscode.workspace.findFiles('**/*.txt');
    say(`${files.length.toString()} articles, ${total.toString()} people in ${seconds.toFixed(1)} s`);
    say(
      `the event loop stood still for ${inMs(longest(gaps, ({ wall }) => wall))} at most, ` +
        `${inMs(longest(gaps, ({ busy }) => busy))} of it computing; ${inMs(loaded)} while the extension was loaded`,
    );
    const worst = gaps.toSorted((a, b) => b.busy - a.busy).slice(0, 5);
    say(
      `computing: ${worst.map(({ end, busy }) => `${inMs(busy)} until ${(end / 1_000).toFixed(2)} s`).join(', ')}`,
    );
    assert.isAbove(total, 100);
    assert.isAtMost(
      longest(gaps, ({ busy }) => busy),
      LONGEST,
    );
  });
});

function longest(gaps: readonly Gap[], of: (gap: Gap) => number): number {
  return Math.max(0, ...gaps.map(of));
}

function inMs(milliseconds: number): string {
  return `${milliseconds.toFixed(0)} ms`;
}

function say(text: string): void {
  console.log(toSuiteLine(`  ${text}`));
}
