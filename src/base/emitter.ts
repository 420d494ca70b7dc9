/** Takes a listener for news. @returns what ends its listening */
export type Event<T> = (listener: (news: T) => void) => { dispose(): void };

/** Passes events on to all listeners, in the order in which they subscribed. */
export class Emitter<T = void> {
  readonly #listeners = new Set<{ readonly hear: (news: T) => void }>();

  /** For those who want the news. */
  readonly event: Event<T> = (hear) => {
    const listener = { hear };
    this.#listeners.add(listener);
    return { dispose: () => void this.#listeners.delete(listener) };
  };

  /** @throws what a listener throws; then those behind it hear nothing */
  fire(news: T): void {
    for (const { hear } of this.#listeners) hear(news);
  }

  dispose(): void {
    this.#listeners.clear();
  }
}
