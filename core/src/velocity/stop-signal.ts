/**
 * What `#stop` and `#break` throw. Loops, blocks, macros and evaluated texts ask whether it is
 * meant for them.
 */
export class StopSignal extends Error {
  override readonly name = 'StopSignal';
  /** `nearest`: whoever catches it first; `all`: the whole render; else the owner of a scope. */
  readonly target: 'nearest' | 'all' | { readonly owner: unknown };

  constructor(target: StopSignal['target']) {
    super('stop');
    this.target = target;
  }

  /** True when a directive, given as its node, is to end here. */
  isFor(directive: unknown): boolean {
    if (typeof this.target === 'string') return this.target === 'nearest';
    return this.target.owner === directive;
  }
}

export const stopAll = new StopSignal('all');
export const breakNearest = new StopSignal('nearest');

/** Run `body`; true when it ended by a signal for `directive`. Other signals pass on. */
export function stopsHere(directive: unknown, body: () => void): boolean {
  try {
    body();
    return false;
  } catch (error) {
    if (error instanceof StopSignal && error.isFor(directive)) return true;
    throw error;
  }
}
