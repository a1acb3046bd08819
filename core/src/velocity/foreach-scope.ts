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
  private hasNext = false;
  /** What the template stored with `#set($foreach.name = …)`. */
  readonly storage: JavaMap = javaMap([], { order: 'hash' });

  constructor(owner: unknown, before: Value) {
    this.owner = owner;
    this.parent = before instanceof ForeachScope ? before : null;
    this.replaced = before instanceof ForeachScope ? before.replaced : before;
  }

  /** Go on to the next round. */
  advance(hasNext: boolean): void {
    this.index++;
    this.hasNext = hasNext;
  }

  property(name: string): Value {
    const member = members[name];
    return member === undefined ? this.stored(name) : member(this);
  }

  call(name: string, args: readonly Value[]): Value | undefined {
    const [first, second] = args;
    if (args.length === 0 && name === 'hasNext') return this.hasNext;
    if (args.length === 0 && /^(get|is)[A-Z]/.test(name)) return this.getter(name);
    if (name === 'get' && args.length === 1) return this.stored(first ?? null);
    if (name === 'put' && args.length === 2)
      return this.storage.entries.set(first ?? null, second ?? null) ?? null;
    return undefined;
  }

  toText(): string {
    return toText(this.storage);
  }

  private getter(name: string): Value | undefined {
    const member = name.replace(/^(get|is)/, '');
    const getter = members[member.charAt(0).toLowerCase() + member.slice(1)];
    return getter?.(this);
  }

  private stored(key: Value): Value {
    const own = this.storage.entries.get(key);
    return own === undefined ? (this.parent?.stored(key) ?? null) : own;
  }

  private get topmost(): ForeachScope {
    return this.parent?.topmost ?? this;
  }

  static readonly members: Readonly<Record<string, (scope: ForeachScope) => Value>> = Object.assign(
    Object.create(null) as object,
    {
      count: (scope: ForeachScope) => javaInteger(scope.index + 1),
      first: (scope: ForeachScope) => scope.index < 1,
      hasNext: (scope: ForeachScope) => scope.hasNext,
      index: (scope: ForeachScope) => javaInteger(scope.index),
      info: () => {
        throw unsupported('$foreach.info is not supported here: it names the template at AWS');
      },
      last: (scope: ForeachScope) => !scope.hasNext,
      parent: (scope: ForeachScope) => scope.parent,
      replaced: (scope: ForeachScope) => scope.replaced,
      topmost: (scope: ForeachScope) => scope.topmost,
    },
  );
}

const { members } = ForeachScope;
