/**
 * What a Java exception is to a template: thrown by methods, operators and host objects, caught by
 * `render`, which turns it into a `RenderError`. It never leaves `render`.
 */
export class TemplateException extends Error {
  /** The Java class, such as `java.lang.IndexOutOfBoundsException`; for messages. */
  readonly javaClass: string;
  /** Velocity's own message where it has one of its own, instead of "Invocation of method …". */
  readonly whole: boolean;

  /**
   * @param javaClass the exception's Java class, with its package
   * @param message the Java message; empty where Java's is null
   * @param whole true when the message is not to be wrapped as the failure of a method call
   */
  constructor(javaClass: string, message: string, whole = false) {
    super(message);
    this.name = 'TemplateException';
    this.javaClass = javaClass;
    this.whole = whole;
  }

  /** `java.lang.Foo: message`, as Java's `Throwable.toString` writes it. */
  override toString(): string {
    return this.message === '' ? this.javaClass : `${this.javaClass}: ${this.message}`;
  }
}
