/** The text of a key or a value as it stands in the file. */
import type { Place } from '../../gateway/integration.ts';
import { spanAt, type Span } from '../../text/span.ts';

/** A scalar's span without its quotes; of any other value, the span as it is. */
export function withoutQuotes(file: string, { start, end }: Span): Span {
  const quote = file.charAt(start);
  const isQuoted =
    (quote === '"' || quote === "'") && end - start > 1 && file.charAt(end - 1) === quote;
  return isQuoted ? { start: start + 1, end: end - 1 } : { start, end };
}

/** The value of a field, without its quotes. */
export function valueOf(file: string, { value }: Place): Span {
  return withoutQuotes(file, value);
}

/** The key of a field, without its quotes. */
export function keyOf(file: string, { key }: Place): Span {
  return withoutQuotes(file, key);
}

/**
 * Where a part of a field's text stands in the file; offsets of `part` are those of the text as
 * read. Exact where the value is written without escapes, otherwise the whole value.
 */
export function partOf(file: string, field: Place & { readonly read: string }, part: Span): Span {
  const value = valueOf(file, field);
  const isVerbatim = file.slice(value.start, value.end) === field.read;
  return isVerbatim ? spanAt(value.start + part.start, part.end - part.start) : value;
}
