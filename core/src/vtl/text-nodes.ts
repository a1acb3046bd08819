/** Text nodes: neighbouring ones become one. */
import type { ParseState } from './parse-state.ts';

/** Add text to the block that is being read, to the text before it where that touches. */
export function appendText(state: ParseState, from: number, to: number, value: string): void {
  if (from >= to && value === '') return;
  const start = state.at(from);
  const end = state.at(to);
  const { last } = state.statements;
  if (last?.kind !== 'text' || last.end !== start) {
    state.statements.add({ kind: 'text', start, end, value });
    return;
  }
  state.statements.replaceLast({
    kind: 'text',
    start: last.start,
    end,
    value: last.value + value,
  });
}
