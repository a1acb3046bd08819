/**
 * Lists of nodes while they are read. An array that grows by `push` takes room for 17 items with
 * the first and keeps it, and most lists of a tree have one or two; so all grow on one stack, and
 * each is cut off it, in its own size, when it ends.
 */
export class NodeStack<T> {
  /** The nodes of all lists that are being read; what lies behind `count` is left over. */
  private readonly nodes: T[] = [];
  private count = 0;
  private start = 0;

  /** Begin a list inside the one that is being read; `end` takes what this gives. */
  begin(): number {
    const outer = this.start;
    this.start = this.count;
    return outer;
  }

  /** Add to the list that was begun last. */
  add(node: T): void {
    if (this.count < this.nodes.length) this.nodes[this.count] = node;
    else this.nodes.push(node);
    this.count++;
  }

  /** How many nodes the list has. */
  get size(): number {
    return this.count - this.start;
  }

  /** The list's last node; undefined while it is empty. */
  get last(): T | undefined {
    return this.size > 0 ? this.nodes[this.count - 1] : undefined;
  }

  /** Put a node in the place of the list's last. */
  replaceLast(node: T): void {
    this.nodes[this.count - 1] = node;
  }

  /** The list, which ends; nodes added from now on belong to the list around it. */
  end(outer: number): readonly T[] {
    const list = this.size > 0 ? this.nodes.slice(this.start, this.count) : NONE;
    this.count = this.start;
    this.start = outer;
    return list;
  }
}

const NONE: readonly never[] = [];
