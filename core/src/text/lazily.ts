/** A value that is computed at the first question and then kept. */
export function lazily<T>(compute: () => T): () => T {
  let kept: { readonly value: T } | null = null;
  return () => (kept ??= { value: compute() }).value;
}
