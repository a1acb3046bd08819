import type { FoundApi } from '../../../openapi/found-api.ts';
import { entriesOf, valueOf } from '../../../openapi/host-tree.ts';
import { isSettled } from '../../../openapi/placeholders.ts';
import { spanAt, type Span } from '../../../text/span.ts';
import { partOf } from '../field-text.ts';
import { visibleMap } from '../visible-map.ts';

/** One path of the document, in its parts. */
export interface PathKey {
  readonly path: string;
  readonly segments: readonly Segment[];
}

/** What stands between two slashes. */
export interface Segment {
  readonly text: string;
  /** In the file. */
  readonly span: Span;
  /** The path up to it, without the slash. */
  readonly parent: string;
}

/** The paths of a document that are wholly known. `text` is the file. */
export function pathKeys(api: FoundApi, text: string): readonly PathKey[] {
  const paths = visibleMap(api, valueOf(api.root, 'paths'));
  return (paths ? entriesOf(paths) : []).flatMap(({ key }) => {
    const path = key.text;
    if (!path.startsWith('/') || !isSettled(path)) return [];
    const field = { key: key.span, value: key.span, read: path };
    const segments = [...path.matchAll(/[^/]+/g)].map(({ index, 0: segment }) => ({
      text: segment,
      span: partOf(text, field, spanAt(index, segment.length)),
      parent: path.slice(0, index - 1),
    }));
    return [{ path, segments }];
  });
}

/** `{id}` or `{proxy+}`. */
export function isVariable(segment: string): boolean {
  return /^\{[^{}]+\}$/.test(segment);
}
