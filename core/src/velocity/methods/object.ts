/** What every Java object has. */
import { TemplateException, unsupported } from '../exceptions.ts';
import { hashCode, javaEquals } from '../equality.ts';
import { className } from '../java-class.ts';
import { textOrNull } from '../to-text.ts';
import { javaInteger } from '../values.ts';
import type { HostObject, Value } from '../values.ts';
import type { Method, Methods } from './method-table.ts';

/** What `java.lang.Class` can besides, by its number of arguments; none of it is for templates. */
const classMembers = [
  /^(?:arrayType|componentType|describeConstable|descriptorString|desiredAssertionStatus|newInstance|toGenericString)$|^get(?!Name$|SimpleName$|Class$|Integer$|Long$|Boolean$)[A-Z]|^is(?:Annotation|AnonymousClass|Array|Enum|Hidden|Interface|LocalClass|MemberClass|Primitive|Record|Sealed|Synthetic)$/,
  /^(?:asSubclass|cast|forName|getAnnotation|getAnnotationsByType|getConstructor|getDeclared\w+|getField|getResource|getResourceAsStream|isAnnotationPresent|isAssignableFrom|isInstance|isNestmateOf)$/,
  /^(?:forName|getDeclaredMethod|getMethod)$/,
  /^(?:forName|getMethod)$/,
] as const;

/** What can be read of a class as a property, and is not for templates. */
const classProperties: ReadonlySet<string> = new Set(
  (
    'AnnotatedInterfaces AnnotatedSuperclass Annotations CanonicalName ClassLoader Classes ComponentType ' +
    'Constructors DeclaredAnnotations DeclaredClasses DeclaredConstructors DeclaredFields DeclaredMethods ' +
    'DeclaringClass EnclosingClass EnclosingConstructor EnclosingMethod EnumConstants Fields ' +
    'GenericInterfaces GenericSuperclass Interfaces Methods Modifiers Module NestHost NestMembers Package ' +
    'PackageName PermittedSubclasses ProtectionDomain RecordComponents Signers Superclass TypeName ' +
    'TypeParameters Annotation AnonymousClass Array Enum Hidden Interface LocalClass MemberClass Primitive ' +
    'Record Sealed Synthetic'
  ).split(' '),
);

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
    if (name === 'simpleName') return simpleName(this.named);
    if (classProperties.has(name.charAt(0).toUpperCase() + name.slice(1)))
      throw unsupported(`the property '${name}' of a class object is not supported`);
    return undefined;
  }

  call(name: string, args: readonly Value[]): Value | undefined {
    if (args.length === 0 && name === 'getName') return this.named;
    if (args.length === 0 && name === 'getSimpleName') return this.property('simpleName');
    if (args.length === 0 && name === 'toString') return this.toText();
    if (classMembers[Math.min(args.length, 3)]?.test(name) === true)
      throw unsupported(`the method '${name}' of a class object is not supported`);
    return undefined;
  }

  toText(): string {
    return `class ${this.named}`;
  }
}

/** `getSimpleName`: `Object[]` for an array, nothing for a class without a name of its own. */
function simpleName(name: string): string {
  if (name === '[C') return 'char[]';
  if (name === '[B') return 'byte[]';
  const [, element] = /^\[L(.*);$/.exec(name) ?? [];
  if (element !== undefined) return `${simpleName(element)}[]`;
  return name.slice(name.search(/[^.$]*$/)).replace(/^\d+$/, '');
}

/** Methods of String that need no receiver. */
const staticTextMethods = new Set(['compare', 'copyValueOf', 'format', 'join', 'valueOf']);
/** Methods of the boxes with parameters that need a receiver all the same. */
const boxedMethods = new Set(['compareTo', 'equals', 'wait']);

/** True for a method that Java lets be called on the class itself, as in `$text.class.valueOf(1)`. */
export function isStatic(sample: Exclude<Value, null>, { name, params }: Method): boolean {
  if (typeof sample === 'string') return staticTextMethods.has(name);
  const type = typeof sample === 'boolean' ? 'Boolean' : sample.type;
  switch (type) {
    case 'Boolean':
    case 'Byte':
    case 'Character':
    case 'Double':
    case 'Float':
    case 'Integer':
    case 'Long':
    case 'Short':
      return params.length > 0 && !boxedMethods.has(name);
    case 'BigDecimal':
    case 'BigInteger':
      return name === 'valueOf';
    default:
      return false;
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
  'toString()': (receiver) => textOrNull(receiver),
  'wait()': notOwner,
  'wait(long)': notOwner,
  'wait(long,int)': notOwner,
};
