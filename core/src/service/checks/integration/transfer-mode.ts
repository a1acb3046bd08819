/** Questions that the checks of streamed answers ask. */
import type { Field } from '../../../gateway/integration.ts';
import type { FoundIntegration } from '../../../openapi/found-integration.ts';
import { textField } from '../../../openapi/read-fields.ts';
import type { Span } from '../../../text/span.ts';
import { spanAt } from '../../../text/span.ts';

/** The key `responseTransferMode`; null where it is missing. */
export function transferMode({ node }: FoundIntegration): Field<string> | null {
  return textField(node, 'responseTransferMode');
}

/** True where the file says so itself; whether letter case counts is not known, so it does not. */
export function isStreamed(mode: Field<string> | null): boolean {
  return mode?.known === true && mode.read.toUpperCase() === 'STREAM';
}

/** Lambda's two ways to call a function, as the path of a uri spells them. */
export const buffered = { date: '2015-03-31', suffix: 'invocations' } as const;
export const streaming = { date: '2021-11-15', suffix: 'response-streaming-invocations' } as const;

/** The two parts of a function's uri that differ, each with its place; offsets of the uri. */
export interface FunctionPath {
  readonly date: { readonly text: string; readonly span: Span };
  readonly suffix: { readonly text: string; readonly span: Span };
}

/** Null for any other uri. What stands between the two parts, an unresolved name too, is no matter. */
export function functionPath(uri: string): FunctionPath | null {
  const match = /:lambda:path\/(\d{4}-\d\d-\d\d)\/functions\/.*\/([\w-]+)$/.exec(uri);
  const [, date, suffix] = match ?? [];
  if (!match || date === undefined || suffix === undefined) return null;
  return {
    date: { text: date, span: spanAt(match.index + ':lambda:path/'.length, date.length) },
    suffix: { text: suffix, span: spanAt(uri.length - suffix.length, suffix.length) },
  };
}
