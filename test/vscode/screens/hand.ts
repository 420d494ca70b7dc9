import type { Locator } from 'playwright-core';

/** Milliseconds that a step may take: a busy machine is no failure. */
export const PATIENCE = 30_000;

/**
 * Milliseconds, by the page's own clock, for which a hand sees that something stays as it is before
 * it presses. VS Code listens to the mouse on a menu's item only 100 after it drew it, and rows of
 * a list that is drawn anew between press and release are not clicked.
 */
const REST = 150;

const LIMITS = { rest: REST, patience: PATIENCE };

/** What can be seen of an element in the page. */
interface Drawn {
  readonly isConnected: boolean;
  readonly textContent: string | null;
  getBoundingClientRect(): {
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
  };
}

/**
 * Runs in the page: whether an element came to rest before the time was up, or is gone because
 * another one took its place. A timer of VS Code that was due by then has fired, however busy the
 * page is: timers fire in the order in which they are due.
 */
async function comesToRest(
  element: Drawn,
  { rest, patience }: typeof LIMITS,
): Promise<'at rest' | 'gone' | 'restless'> {
  const look = (): string => {
    const { x, y, width, height } = element.getBoundingClientRect();
    return [x, y, width, height, element.textContent].join();
  };
  for (const end = performance.now() + patience; performance.now() < end;) {
    const before = look();
    await new Promise((resolve) => setTimeout(resolve, rest));
    if (!element.isConnected) return 'gone';
    if (look() === before) return 'at rest';
  }
  return 'restless';
}

/**
 * Waits until something is drawn, stays where and as it is, and listens to the mouse. Throws when
 * it is never at rest.
 */
export async function atRest(target: Locator): Promise<void> {
  for (const end = performance.now() + PATIENCE; performance.now() < end;) {
    await target.waitFor();
    if ((await target.evaluate(comesToRest, LIMITS)) === 'at rest') return;
  }
  throw new Error(`never at rest: ${target.toString()}`);
}

/** Presses a mouse button on something as a reader's hand does: once it is at rest. */
export async function press(target: Locator, button: 'left' | 'right' = 'left'): Promise<void> {
  await atRest(target);
  await target.click({ button });
}

/**
 * Points at something that is at rest. The mouse moves even where it was there already: VS Code
 * opens menus behind items only then.
 */
export async function pointAt(target: Locator): Promise<void> {
  await atRest(target);
  await target.hover({ position: { x: 1, y: 1 } });
  await target.hover();
}
