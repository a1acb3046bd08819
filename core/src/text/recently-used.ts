/** What was used lately, by a key: a cache that forgets what was not used for longest. */
export class RecentlyUsed<Key, Value> {
  readonly #capacity: number;
  /** In the order of their last use. */
  readonly #values = new Map<Key, Value>();

  /** @param capacity how many are kept. */
  constructor(capacity: number) {
    this.#capacity = capacity;
  }

  /** Undefined where it was never kept, or is forgotten. */
  get(key: Key): Value | undefined {
    const value = this.#values.get(key);
    if (value !== undefined) this.keep(key, value);
    return value;
  }

  keep(key: Key, value: Value): void {
    this.#values.delete(key);
    this.#values.set(key, value);
    if (this.#values.size <= this.#capacity) return;
    for (const oldest of this.#values.keys()) {
      this.#values.delete(oldest);
      return;
    }
  }

  forget(key: Key): void {
    this.#values.delete(key);
  }
}
