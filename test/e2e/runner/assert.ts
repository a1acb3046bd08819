/** What the end-to-end tests expect with; works in every host, where `node:assert` does not. */

/** Fails unless both are the same JSON. */
export function same(actual: unknown, expected: unknown, what = 'value'): void {
  const [a, b] = [JSON.stringify(actual, null, 1), JSON.stringify(expected, null, 1)];
  if (a !== b) throw new Error(`${what}: expected ${b}, got ${a}`);
}

/** Milliseconds until an answer that is still another is told. */
const limit = 30_000;

/** Asks until the answer is the expected one, for what reaches those who answer a moment later, such as a setting. */
export async function eventuallySame(
  ask: () => PromiseLike<unknown>,
  expected: unknown,
  what?: string,
): Promise<void> {
  const end = performance.now() + limit;
  for (;;) {
    const answer = await ask();
    if (JSON.stringify(answer) === JSON.stringify(expected)) return;
    if (performance.now() > end) same(answer, expected, what);
  }
}

/** Fails unless the condition holds; tells TypeScript that it does. */
export function ok(condition: unknown, what: string): asserts condition {
  if (!condition) throw new Error(what);
}

/** Fails unless the text contains the part. */
export function contains(text: string, part: string, what = 'text'): void {
  if (!text.includes(part))
    throw new Error(
      `${what}: expected to find ${JSON.stringify(part)} in ${JSON.stringify(text.slice(0, 2000))}`,
    );
}
