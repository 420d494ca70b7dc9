import { assert } from 'chai';
import * as vscode from 'vscode';
import { extension } from './running.ts';

/** Milliseconds for which the extension host's event loop may be kept busy at most. */
const LONGEST = 50;
const TICK = 5;

interface Gap {
  /** Milliseconds in which no timer came through. */
  readonly wall: number;
  /** Milliseconds of these in which the host's process was computing; the rest it was waiting for a processor. */
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
  let [at, computed] = [performance.now(), processor()];
  const timer = setInterval(() => {
    const [now, computedNow] = [performance.now(), processor()];
    const wall = now - at - TICK;
    const busy =
      computed === undefined || computedNow === undefined ? wall : Math.min(wall, computedNow - computed);
    if (wall > TICK) gaps.push({ wall, busy });
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
    const loop = watchEventLoop();
    const start = performance.now();
    const api = await extension().activate();
    await api.whenIndexed();
    const seconds = (performance.now() - start) / 1_000;
    const gaps = loop.stop();
    const { total } = await api.children({ view: 'people', offset: 0, limit: 200 });
    const longest = (of: (gap: Gap) => number): number => Math.max(0, ...gaps.map(of));
    const files = await vscode.workspace.findFiles('**/*.txt');
    console.log(
      `${files.length.toString()} articles, ${total.toString()} people in ${seconds.toFixed(1)} s; the event loop stood still for ` +
        `${longest(({ wall }) => wall).toFixed(0)} ms at most, ${longest(({ busy }) => busy).toFixed(0)} ms of it computing`,
    );
    assert.isAbove(total, 100);
    assert.isAtMost(
      longest(({ busy }) => busy),
      LONGEST,
    );
  });
});
