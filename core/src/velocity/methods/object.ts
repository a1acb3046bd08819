/** What every Java object has. */
import { TemplateException, unsupported } from '../exceptions.ts';
import { hashCode, javaEquals } from '../equality.ts';
import { className } from '../java-class.ts';
import { toText } from '../to-text.ts';
import { javaInteger } from '../values.ts';
import type { HostObject, Value } from '../values.ts';
import type { Methods } from './method-table.ts';

/** A class object: its names, and no way from it to anything else. */
class JavaClass implements HostObject {
  readonly type = 'Host';
  readonly className = 'java.lang.Class';
  private readonly named: string;

  constructor(named: string) {
    this.named = named;
  }

  property(name: string): Value | undefined {
    if (name === 'name') return this.named;
    if (name === 'simpleName') return this.named.slice(this.named.search(/[^.$]*$/));
    throw unsupported(`the member '${name}' of a class object is not supported`);
  }

  call(name: string, args: readonly Value[]): Value | undefined {
    if (args.length === 0 && name === 'getName') return this.named;
    if (args.length === 0 && name === 'getSimpleName') return this.property('simpleName');
    if (args.length === 0 && name === 'toString') return this.toText();
    throw unsupported(`the method '${name}' of a class object is not supported`);
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
  'getClass()': (receiver) => new JavaClass(className(receiver)),
  'hashCode()': (receiver) => javaInteger(hashCode(receiver)),
  'notify()': notOwner,
  'notifyAll()': notOwner,
  'toString()': (receiver) => toText(receiver),
  'wait()': notOwner,
};
