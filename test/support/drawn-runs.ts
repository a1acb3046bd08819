/** A text with `→ 2` at the end of lines: the text itself, and how many runs are drawn at which lines. */
export function drawnRuns(drawn: string): {
  readonly text: string;
  /** Lines count from 0. */
  readonly reached: readonly { readonly line: number; readonly runs: number }[];
} {
  const reached = drawn.split('\n').flatMap((content, line) => {
    const runs = /→ (\d)$/.exec(content)?.[1];
    return runs === undefined ? [] : [{ line, runs: Number(runs) }];
  });
  return { text: drawn.replace(/ *→ \d$/gm, ''), reached };
}
