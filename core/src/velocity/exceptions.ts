/**
 * What a Java exception is to a template: thrown by methods, operators and host objects, caught by
 * `render`, which turns it into a `RenderError`. It never leaves `render`.
 */
export class TemplateException extends Error {
  override readonly name = 'TemplateException';
  /** The Java class, such as `java.lang.IndexOutOfBoundsException`; for messages. */
  readonly javaClass: string;
  /** True when the message is Velocity's own and not to be wrapped as the failure of a call. */
  readonly whole: boolean;
  /** True when Java could do it and we cannot: better an error than a wrong answer. */
  readonly unsupported: boolean;

  /**
   * @param javaClass the exception's Java class, with its package
   * @param message the Java message; empty where Java's is null
   * @param whole see the field
   * @param unsupported see the field
   */
  constructor(javaClass: string, message: string, whole = false, unsupported = false) {
    super(message);
    this.javaClass = javaClass;
    this.whole = whole;
    this.unsupported = unsupported;
  }

  /** `java.lang.Foo: message`, as Java's `Throwable.toString` writes it. */
  override toString(): string {
    return this.message === '' ? this.javaClass : `${this.javaClass}: ${this.message}`;
  }
}

/** For what Java can do and this engine does not; the sentence is for the template's author. */
export function unsupported(sentence: string): TemplateException {
  return new TemplateException('java.lang.UnsupportedOperationException', sentence, true, true);
}

/** Java's answer to a null where an object is needed. */
export function nullPointer(): TemplateException {
  return new TemplateException('java.lang.NullPointerException', '');
}

/** Java's answer to a collection that has changed under its iterator or its sub-list. */
export function concurrentModification(): TemplateException {
  return new TemplateException('java.util.ConcurrentModificationException', '');
}

/** Java's answer to an index that a list does not have. */
export function outOfBounds(index: number, length: number): TemplateException {
  return new TemplateException(
    'java.lang.IndexOutOfBoundsException',
    `Index ${index} out of bounds for length ${length}`,
  );
}
