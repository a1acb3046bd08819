/** What the files of this folder share: a schema, a fault in a body, and where a judgement stands. */

export interface SchemaFault {
  /** JSON pointer into the body; empty for the whole. */
  readonly path: string;
  /** What is wrong, as the rest of a sentence. */
  readonly message: string;
  readonly keyword: string;
  /** The same in the words of the service's validator, of which the service makes `validationErrorString`. */
  readonly words: string;
}

export type Schema = Readonly<Record<string, unknown>>;

/** Where a judgement stands: a value in its schema, and what is left of the work allowed. */
export interface Judging {
  readonly path: string;
  readonly depth: number;
  /** Found so far; what lies deeper is not looked at once there is one. */
  readonly faults: SchemaFault[];
  readonly unjudged: Set<string>;
  readonly budget: { left: number };
  resolve(reference: string): unknown;
  judge(schema: unknown, value: unknown, judging: Judging): void;
}

/** Looks at one keyword of a schema, of a value that it can say something of. */
export type KeywordCheck = (schema: Schema, value: never, judging: Judging) => SchemaFault | null;

export function isObject(value: unknown): value is Schema {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Equal as JSON, whatever the order of members. */
export function isEqual(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (Array.isArray(a) && Array.isArray(b)) {
    return a.length === b.length && a.every((item, index) => isEqual(item, b[index]));
  }
  if (!isObject(a) || !isObject(b)) return false;
  const names = Object.keys(a);
  return (
    names.length === Object.keys(b).length &&
    names.every((name) => Object.hasOwn(b, name) && isEqual(a[name], b[name]))
  );
}
