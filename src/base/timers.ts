/** A call that is made later, once for all the times that it was asked for meanwhile. */
export interface Later<A extends unknown[]> {
  (...of: A): void;
  /** True while a call waits for its time. */
  isWaiting(): boolean;
  /** Forgets what was asked for and not yet done. */
  cancel(): void;
  /** The same, for good: what is asked for from now on is not done. */
  dispose(): void;
}

/**
 * Calls at a steady pace: the first request starts the wait, further ones join it, and the last
 * one's arguments are passed.
 * @param wait milliseconds; a function is asked at the beginning of each wait
 */
export function throttled<A extends unknown[]>(
  call: (...of: A) => void,
  wait: number | (() => number),
): Later<A> {
  return later(call, wait, false);
}

/**
 * Calls once it has been quiet: each request starts the wait again, and the last one's arguments
 * are passed.
 * @param wait milliseconds without a request
 */
export function debounced<A extends unknown[]>(call: (...of: A) => void, wait: number): Later<A> {
  return later(call, wait, true);
}

function later<A extends unknown[]>(
  call: (...of: A) => void,
  wait: number | (() => number),
  restarts: boolean,
): Later<A> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let last: A;
  let isDisposed = false;
  const cancel = (): void => {
    clearTimeout(timer);
    timer = undefined;
  };
  const dispose = (): void => {
    isDisposed = true;
    cancel();
  };
  const request = (...of: A): void => {
    if (isDisposed) return;
    last = of;
    if (restarts) cancel();
    timer ??= setTimeout(
      () => {
        timer = undefined;
        call(...last);
      },
      typeof wait === 'number' ? wait : wait(),
    );
  };
  return Object.assign(request, { isWaiting: () => timer !== undefined, cancel, dispose });
}
