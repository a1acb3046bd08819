/** Text nodes: neighbouring ones become one. */
import type { Statement } from './ast.ts';
import type { ParseState } from './parse-state.ts';

/** Add text, to the text before it where that touches. */
export function appendText(
  children: Statement[],
  state: ParseState,
  from: number,
  to: number,
  value: string,
): void {
  if (from >= to && value === '') return;
  const start = state.at(from);
  const end = state.at(to);
  const last = children.length > 0 ? children[children.length - 1] : undefined;
  if (last?.kind === 'text' && last.end === start) {
    children[children.length - 1] = {
      kind: 'text',
      start: last.start,
      end,
      value: last.value + value,
    };
  } else {
    children.push({ kind: 'text', start, end, value });
  }
}
