/** Takes a listener for news, which it hears as long as there is any. */
export type Event<T> = (listener: (news: T) => void) => void;

/** Passes events on to all listeners, in the order in which they subscribed. */
export class Emitter<T = void> {
  readonly #listeners: ((news: T) => void)[] = [];

  /** For those who want the news. */
  readonly event: Event<T> = (listener) => void this.#listeners.push(listener);

  /** @throws what a listener throws; then those behind it hear nothing */
  fire(news: T): void {
    for (const hear of this.#listeners) hear(news);
  }
}
