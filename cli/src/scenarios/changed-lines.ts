/** Two texts beside each other: the lines in which they differ, and a little of what is around. */

export interface ShownLine {
  readonly side: 'expected' | 'actual' | 'both';
  readonly text: string;
}

/** Lines that are the same on both sides, shown before and behind what differs. */
const around = 2;
/** A longer line is cut to the part that differs. */
const widest = 160;

/** The lines between what both begin with and what both end with; ends of lines are made visible. */
export function changedLines(expected: string, actual: string): readonly ShownLine[] {
  const [a, b] = [linesOf(expected), linesOf(actual)];
  let same = 0;
  while (same < a.length && same < b.length && a[same] === b[same]) same += 1;
  let sameEnd = 0;
  while (
    sameEnd < Math.min(a.length, b.length) - same &&
    a[a.length - 1 - sameEnd] === b[b.length - 1 - sameEnd]
  ) {
    sameEnd += 1;
  }
  const [left, right] = [a.slice(same, a.length - sameEnd), b.slice(same, b.length - sameEnd)];
  const cut = firstDifference(left[0] ?? '', right[0] ?? '');
  return [
    ...a.slice(Math.max(0, same - around), same).map((text) => ({ side: 'both', text }) as const),
    ...left.map((text) => ({ side: 'expected', text: cutTo(text, cut) }) as const),
    ...right.map((text) => ({ side: 'actual', text: cutTo(text, cut) }) as const),
    ...a
      .slice(a.length - sameEnd, a.length - sameEnd + around)
      .map((text) => ({ side: 'both', text }) as const),
  ];
}

/** A line break at the very end is a line of its own, so that a missing one shows. */
function linesOf(text: string): readonly string[] {
  return text.split('\n').map((line) => line.replace(/[\r\t]|[ ]+$/g, visible));
}

function visible(blank: string): string {
  return blank === '\r' ? '␍' : blank === '\t' ? '→' : '·'.repeat(blank.length);
}

function firstDifference(a: string, b: string): number {
  let at = 0;
  while (at < a.length && at < b.length && a[at] === b[at]) at += 1;
  return at;
}

function cutTo(line: string, at: number): string {
  if (line.length <= widest) return line;
  const start = Math.max(0, Math.min(at - 40, line.length - widest));
  const end = start + widest;
  return `${start > 0 ? '…' : ''}${line.slice(start, end)}${end < line.length ? '…' : ''}`;
}
