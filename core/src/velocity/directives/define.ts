import type { DefineDirective } from '../../vtl/ast.ts';
import { BlockValue } from '../block-value.ts';
import type { Machine } from '../machine.ts';
import { firstTokenName } from '../references.ts';

/** A block may stand in itself so often before it counts as null (Velocity's default). */
const maximalDepth = 2;

/** `#define($name)`: stores the block, which is rendered anew at each use. */
export function runDefine({ head, variable, body }: DefineDirective, machine: Machine): void {
  if (variable.kind === 'missing') return;
  machine.step(head);
  const block = new BlockValue(machine, body.children, maximalDepth);
  if (machine.tracing) machine.record('define', variable, block);
  machine.scope.put(firstTokenName(variable), block);
}
