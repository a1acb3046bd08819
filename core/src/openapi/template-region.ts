import { coarseMap, LazyMap } from '../text/offset-map.ts';
import type { OffsetMap } from '../text/offset-map.ts';
import type { Span } from '../text/span.ts';
import { scalarMap } from './decode-scalar.ts';
import { asScalar, resolveAlias } from './host-tree.ts';
import type { HostNode, ScalarNode } from './host-tree.ts';
import { intrinsicOf, placeholdersIn, subString } from './placeholders.ts';
import type { TemplateDialect } from './placeholders.ts';

/** The text of a template in a host file, and the way between the two. */
export interface TemplateRegion {
  /** Decoded; empty where there is none to read. */
  readonly text: string;
  /** False where no text can be read: a `!Ref`, an object in place of a string, nothing at all. */
  readonly known: boolean;
  readonly map: OffsetMap;
  readonly dialect: TemplateDialect;
  /** Parts of `text` that are replaced before API Gateway sees it: nothing is said about them. */
  readonly placeholders: readonly Span[];
  /** The scalar that holds the text; null where `known` is false. */
  readonly scalar: ScalarNode | null;
}

/**
 * The template that a value holds. A `Fn::Sub` of a string is read as that string with unknown
 * parts; of an alias, the text at its anchor. `file` is the host text, `isPreprocessed` says that
 * every `${…}` of the file is somebody else's.
 */
export function templateRegion(
  file: string,
  node: HostNode,
  isPreprocessed: boolean,
): TemplateRegion {
  const intrinsic = intrinsicOf(node);
  const scalar = intrinsic === 'Sub' ? subString(node) : intrinsic ? null : asScalar(node);
  const dialect = intrinsic === 'Sub' ? 'sub' : isPreprocessed ? 'preprocessed' : 'plain';
  if (!scalar || scalar.type === 'null') {
    const whole = (resolveAlias(node) ?? node).span;
    return {
      text: '',
      known: false,
      map: coarseMap(whole),
      dialect,
      placeholders: [],
      scalar: null,
    };
  }
  const { text } = scalar;
  const map = new LazyMap(
    () => scalarMap(file, scalar),
    (offset) => mayStandIn(file, scalar, offset),
  );
  return { text, known: true, map, dialect, placeholders: placeholdersIn(text, dialect), scalar };
}

/** True from the scalar's first to its last character, and on the blank lines behind a block. */
function mayStandIn(file: string, { span, block }: ScalarNode, offset: number): boolean {
  const end = block ? block.content.end : span.end;
  if (offset <= end) return offset >= span.start;
  return block !== null && !/\S/.test(file.slice(end, offset));
}
