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
  readonly map: JavaMap = javaMap([], { order: 'hash' });

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

  property(name: string): Value | undefined {
    const member = members[name.charAt(0).toLowerCase() + name.slice(1)];
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
    return members[member.charAt(0).toLowerCase() + member.slice(1)]?.(this);
  }

  /** `get(key)`: what the template stored, in the enclosing loops too where this one has no such key. */
  stored(key: Value): Value {
    const own = this.map.entries.get(key);
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
