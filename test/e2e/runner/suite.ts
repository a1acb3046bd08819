/**
 * A test runner small enough to run wherever VS Code's API does, a browser's Worker included:
 * suites hold tests, tests run one after the other, and the counts are those of what ran.
 */

interface Test {
  readonly name: string;
  readonly run: () => Promise<void> | void;
}

export interface TestResult {
  readonly name: string;
  readonly error: string | null;
  /** Milliseconds. */
  readonly time: number;
}

/** The text of `--grep`, put in where the tests are bundled. */
declare const wantedTests: string;

const tests: Test[] = [];
let prefix = '';
/** Tests of the story that is being told which nobody wanted so far; null outside of one. */
let unwanted: Test[] | null = null;

/** Names the tests that `define` adds. */
export function describe(name: string, define: () => void): void {
  const outer = prefix;
  prefix = `${outer}${name} › `;
  define();
  prefix = outer;
}

/**
 * The same, of tests that go on where the one before them ended, in one window: whoever wants one of
 * them gets those before it too.
 */
export function story(name: string, define: () => void): void {
  unwanted = [];
  describe(name, define);
  unwanted = null;
}

/** A test; it fails by throwing. */
export function it(name: string, run: Test['run']): void {
  const test = { name: `${prefix}${name}`, run };
  if (test.name.includes(wantedTests)) tests.push(...(unwanted?.splice(0) ?? []), test);
  else unwanted?.push(test);
}

/**
 * Runs all tests that were added since the last call. One that takes longer than `limit` milliseconds fails, and those
 * after it still run.
 */
export async function runTests(
  report: (result: TestResult) => Promise<void> | void,
  limit = 60_000,
): Promise<void> {
  for (const test of tests.splice(0)) {
    const start = performance.now();
    const error = await Promise.race([outcome(test), timeout(limit)]);
    await report({ name: test.name, error, time: Math.round(performance.now() - start) });
  }
}

async function outcome(test: Test): Promise<string | null> {
  try {
    await test.run();
    return null;
  } catch (error) {
    return error instanceof Error ? (error.stack ?? error.message) : String(error);
  }
}

function timeout(limit: number): Promise<string> {
  return new Promise((resolve) => setTimeout(() => resolve(`Not done after ${limit} ms.`), limit));
}
