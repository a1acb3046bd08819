/** The names of a plain JSONPath with their places. */
import { parseJsonPath } from '../../../gateway/json-path/parse.ts';
import type { PathStep } from '../../../gateway/json-path/json-path.ts';
import { spanAt, type Span } from '../../../text/span.ts';

export interface PathName {
  readonly name: string;
  /** In the path's text. */
  readonly span: Span;
  /** The steps before it. */
  readonly before: readonly PathStep[];
}

const plain = /^\$(?:\.[A-Za-z_][\w-]*|\[(?:\d+|\*)\]|\['[^'"\\]+'\])*$/;
const steps = /\.([A-Za-z_][\w-]*)|\[(?:\d+|\*)\]|\['([^'"\\]+)'\]/g;

/** `a` and `b` of `$.a[0].b`; none of a path with filters, slices and their like. */
export function jsonPathNames(text: string): readonly PathName[] {
  if (!plain.test(text)) return [];
  const { path } = parseJsonPath(text);
  const found = [...text.matchAll(steps)];
  if (path?.steps.length !== found.length) return [];
  return found.flatMap(({ index, 0: written, 1: dotted, 2: quoted }, at) => {
    const name = dotted ?? quoted;
    if (name === undefined) return [];
    const span = spanAt(index + (dotted === undefined ? 2 : 1), name.length);
    return written === '' ? [] : [{ name, span, before: path.steps.slice(0, at) }];
  });
}
