import type { Disposable } from 'vscode';

/** Owns disposables and disposes them together, the last one first. */
export class DisposableStore implements Disposable {
  readonly #items: Disposable[] = [];
  #disposed = false;

  /** Takes over `item`, and disposes it at once when the store is already disposed. */
  add<T extends Disposable>(item: T): T {
    if (this.#disposed) item.dispose();
    else this.#items.push(item);
    return item;
  }

  dispose(): void {
    this.#disposed = true;
    for (const item of this.#items.splice(0).reverse()) item.dispose();
  }
}

/** What owns disposables and disposes them with itself, like the base class of VS Code's parts. */
export abstract class DisposableOwner implements Disposable {
  readonly #store = new DisposableStore();

  /** Takes over `item`. */
  protected register<T extends Disposable>(item: T): T {
    return this.#store.add(item);
  }

  dispose(): void {
    this.#store.dispose();
  }
}
