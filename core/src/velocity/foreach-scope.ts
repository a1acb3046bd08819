/** `$foreach`: what a loop tells about itself, and a map to keep things in. */
import { unsupported } from './exceptions.ts';
import { javaMap } from './map-entries.ts';
import { toText } from './to-text.ts';
import type { HostObject, JavaMap, Value } from './values.ts';
import { javaInteger } from './values.ts';

export class ForeachScope implements HostObject {
  readonly type = 'Host';
  readonly className = 'org.apache.velocity.runtime.directive.ForeachScope';
  /** The loop's node, which `#break($foreach)` leaves. */
  readonly owner: unknown;
  /** The enclosing loop's control object. */
  readonly parent: ForeachScope | null;
  /** What `$foreach` was before the outermost loop, if it was something else. */
  readonly replaced: Value;
  /** The round, from 0; -1 before the first. */
  index = -1;
  hasNext = false;
  /** Made when it is first asked for: most loops never are. */
  private storage: JavaMap | null = null;

  constructor(owner: unknown, before: Value) {
    this.owner = owner;
    this.parent = before instanceof ForeachScope ? before : null;
    this.replaced = before instanceof ForeachScope ? before.replaced : before;
  }

  /** What the template stored with `#set($foreach.name = …)`. */
  get map(): JavaMap {
    return (this.storage ??= javaMap([], { order: 'hash' }));
  }

  /** Go on to the next round. */
  advance(hasNext: boolean): void {
    this.index++;
    this.hasNext = hasNext;
  }

  property(name: string): Value | undefined {
    const member = members.get(name) ?? members.get(withSmallFirst(name));
    if (member !== undefined) return member(this);
    // The class is found by its getter before the map is asked.
    return /^[cC]lass$/.test(name) ? undefined : this.stored(name);
  }

  call(name: string, args: readonly Value[]): Value | undefined {
    if (args.length > 0) return undefined;
    return name === 'hasNext' ? this.hasNext : this.getter(name);
  }

  toText(): string {
    return toText(this.map);
  }

  private getter(name: string): Value | undefined {
    const member = /^(?:get|is)([A-Z]\w*)$/.exec(name)?.[1];
    if (member === undefined) return undefined;
    return members.get(withSmallFirst(member))?.(this);
  }

  /** `get(key)`: what the template stored, in the enclosing loops too where this one has no such key. */
  stored(key: Value): Value {
    const own = this.storage?.entries.get(key);
    return own === undefined ? (this.parent?.stored(key) ?? null) : own;
  }

  get topmost(): ForeachScope {
    return this.parent?.topmost ?? this;
  }
}

/** What the control object tells, by the name of the property. */
const members: ReadonlyMap<string, (scope: ForeachScope) => Value> = new Map<
  string,
  (scope: ForeachScope) => Value
>([
  ['count', ({ index }) => javaInteger(index + 1)],
  ['first', ({ index }) => index < 1],
  ['hasNext', ({ hasNext }) => hasNext],
  ['index', ({ index }) => javaInteger(index)],
  ['info', noInfo],
  ['last', ({ hasNext }) => !hasNext],
  ['parent', ({ parent }) => parent],
  ['replaced', ({ replaced }) => replaced],
  ['topmost', ({ topmost }) => topmost],
]);

function noInfo(): never {
  throw unsupported('$foreach.info is not supported here: it names the template at AWS');
}

function withSmallFirst(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}
