/** What `#define` stores, and what `$bodyContent` is: a block rendered anew at each use. */
import type { Statement } from '../vtl/ast.ts';
import type { Machine } from './machine.ts';
import type { Scope } from './scopes.ts';
import { stopsHere } from './stop-signal.ts';
import type { DefinedBlock } from './values.ts';

export class BlockValue implements DefinedBlock {
  readonly type = 'Block';
  private readonly machine: Machine;
  private readonly scope: Scope;
  /** The text that the body's offsets are of. */
  private readonly source: string;
  private readonly body: readonly Statement[];
  private readonly maximalDepth: number;
  private depth = 0;

  /** `maximalDepth` is how often the block may stand in itself: 2 for `#define`, 20 for a macro's body. */
  constructor(machine: Machine, body: readonly Statement[], maximalDepth: number) {
    this.machine = machine;
    this.scope = machine.scope;
    this.source = machine.text;
    this.body = body;
    this.maximalDepth = maximalDepth;
  }

  /** Write the block's output with the variables of the place of use; false when it is too deep. */
  print(machine: Machine): boolean {
    if (this.depth >= this.maximalDepth) return false;
    this.depth++;
    stopsHere(this, () =>
      machine.nested(() => machine.withText(this.source, () => machine.run(this.body))),
    );
    this.depth--;
    return true;
  }

  /** The block as text, with the variables of the place of definition; null when it is too deep. */
  text(): string | null {
    if (this.depth >= this.maximalDepth) return null;
    return this.machine.within(this.scope, () =>
      this.machine.capture(() => this.print(this.machine)),
    );
  }
}
