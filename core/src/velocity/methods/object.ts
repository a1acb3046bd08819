/** What every Java object has. */
import { TemplateException, unsupported } from '../exceptions.ts';
import { hashCode, javaEquals } from '../equality.ts';
import { className } from '../java-class.ts';
import { toText } from '../to-text.ts';
import { javaInteger } from '../values.ts';
import type { HostObject, Value } from '../values.ts';
import type { Methods } from './method-table.ts';

/** What `java.lang.Class` can besides; none of it is for templates. */
const classMembers =
  /^(?:as|cast|desired|for|get|is|new|to|array|component|describe|enum|nest|package|permitted|record)[A-Z]|^arrayType$|^cast$/;

/** A class object: its names, and no way from it to anything else. */
export class JavaClass implements HostObject {
  readonly type = 'Host';
  readonly className = 'java.lang.Class';
  /** A value of the class. */
  readonly sample: Exclude<Value, null>;
  private readonly named: string;

  constructor(sample: Exclude<Value, null>) {
    this.sample = sample;
    this.named = className(sample);
  }

  property(name: string): Value | undefined {
    if (name === 'name') return this.named;
    if (name === 'simpleName') return this.named.slice(this.named.search(/[^.$]*$/));
    return undefined;
  }

  call(name: string, args: readonly Value[]): Value | undefined {
    if (args.length === 0 && name === 'getName') return this.named;
    if (args.length === 0 && name === 'getSimpleName') return this.property('simpleName');
    if (args.length === 0 && name === 'toString') return this.toText();
    if (classMembers.test(name))
      throw unsupported(`the method '${name}' of a class object is not supported`);
    return undefined;
  }

  toText(): string {
    return `class ${this.named}`;
  }
}

function notOwner(): never {
  throw new TemplateException(
    'java.lang.IllegalMonitorStateException',
    'current thread is not owner',
  );
}

export const objectMethods: Methods<Value> = {
  'equals(Object)': (receiver, other = null) => javaEquals(receiver, other),
  'getClass()': (receiver) => (receiver === null ? null : new JavaClass(receiver)),
  'hashCode()': (receiver) => javaInteger(hashCode(receiver)),
  'notify()': notOwner,
  'notifyAll()': notOwner,
  'toString()': (receiver) => toText(receiver),
  'wait()': notOwner,
};
