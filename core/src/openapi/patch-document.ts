/**
 * The next version of a document without parsing it: a keystroke inside a template changes one
 * scalar's text and moves what stands below it. Each `null` here means "parse it all", which is
 * always right; so whatever is not plainly harmless gives `null`.
 */
import type { Span } from '../text/span.ts';
import { changeBetween, type TextChange } from '../text/text-change.ts';
import { editedScalar } from './edited-scalar.ts';
import type { Entry, HostNode, ScalarNode } from './host-tree.ts';
import {
  withScalar,
  withScalarAtOnce,
  type MovedTrees,
  type ScalarEdit,
} from './replace-scalar.ts';

/** A text with the trees that a parse without any complaint gave, or a patch of such. */
export interface CleanDocument {
  readonly text: string;
  readonly roots: readonly HostNode[];
}

/** Where trees come from that were not parsed: an older document, and the one scalar that differs. */
export interface Patch {
  readonly base: CleanDocument;
  readonly edit: ScalarEdit;
  /** The node of the patched trees for one of the base. */
  readonly move: MovedTrees['move'];
}

const patches = new WeakMap<readonly HostNode[], Patch>();

/** The patch that made these trees; null where they were parsed. */
export function patchOf(roots: readonly HostNode[]): Patch | null {
  return patches.get(roots) ?? null;
}

/**
 * The trees of `text`, equal to what parsing it would give, made of those of an older version of the
 * same file; null where the two differ by more than the inside of one scalar.
 *
 * While somebody types on in one scalar, each version is patched from the same base, which was made
 * at once: trees that are made as they are read would otherwise keep all versions before them.
 */
export function patchDocument(previous: CleanDocument, text: string): readonly HostNode[] | null {
  const last = patchOf(previous.roots);
  if (last === null) return patched(previous, text);
  const { base, edit } = last;
  return (
    patched(base, text) ??
    patched({ text: previous.text, roots: withScalarAtOnce(base.roots, edit) }, text)
  );
}

function patched(base: CleanDocument, text: string): readonly HostNode[] | null {
  const change = changeBetween(base.text, text);
  const place = valueAround(base, change);
  if (place === null) return null;
  const { value: old, isInFlow } = place;
  const edited = editedScalar({ oldFile: base.text, file: text, change, isInFlow }, old);
  if (edited === null) return null;
  const edit = { old, edited, change };
  const { roots, move } = withScalar(base.roots, edit);
  patches.set(roots, { base, edit, move });
  return roots;
}

interface ValuePlace {
  readonly value: ScalarNode;
  /** True between the brackets of `{…}` or `[…]`, where more characters have a meaning. */
  readonly isInFlow: boolean;
}

/** The value of a map that the change begins in; null where that is anything but a bare scalar. */
function valueAround({ text, roots }: CleanDocument, { start }: TextChange): ValuePlace | null {
  let node: HostNode | undefined = lastBefore(roots, spanOf, start);
  let entry: Entry | undefined;
  let isInFlow = false;
  while (node !== undefined) {
    if (node.kind === 'alias') return null;
    if (node.kind === 'scalar') {
      const isBare = entry !== undefined && isBareValue(text, entry);
      return isBare ? { value: node, isInFlow } : null;
    }
    isInFlow ||= /[{[]/.test(text.charAt(node.span.start));
    if (node.kind === 'list') {
      node = lastBefore(node.items, spanOf, start);
      entry = undefined;
    } else {
      entry = lastBefore(node.entries, ({ key }) => key.span, start);
      node = entry?.value;
    }
  }
  return null;
}

/** The last that begins at the offset or before it; they stand in the order of the file. */
function lastBefore<T>(all: readonly T[], span: (one: T) => Span, offset: number): T | undefined {
  const behind = all.findIndex((one) => span(one).start > offset);
  return behind < 0 ? all.at(-1) : all[behind - 1];
}

function spanOf(node: HostNode): Span {
  return node.span;
}

/**
 * True where key and value stand on one line with at most a tag like `!Sub` between them. An anchor
 * might be repeated in places that the tree does not tell; `!!int` would say what the text means.
 */
function isBareValue(text: string, { key, value }: Entry): boolean {
  const between = text.slice(key.span.end, value.span.start);
  return key.style !== 'missing' && /^[ \t]*:[ \t]*(?:![A-Za-z][\w:]*[ \t]+)?$/.test(between);
}
