/**
 * The next version of a document without parsing it: a keystroke inside a template changes one
 * scalar's text and moves what stands below it, and one in the YAML around mostly changes one small
 * block. Each `null` here means "parse it all", which is always right; so whatever is not plainly
 * harmless gives `null`.
 */
import type { Span } from '../text/span.ts';
import { changeBetween, earliestChange, type TextChange } from '../text/text-change.ts';
import { editedBlock, holdsAlias } from './edited-block.ts';
import { editedJson } from './edited-json.ts';
import { editedScalar } from './edited-scalar.ts';
import type { Entry, HostError, HostNode, ScalarNode } from './host-tree.ts';
import { replaced, replacedAtOnce, type MovedTrees, type NodeEdit } from './replace-node.ts';

/** A text with the trees that a parse without any complaint gave, or a patch of such. */
export interface CleanDocument {
  readonly text: string;
  readonly roots: readonly HostNode[];
}

/** Where trees come from that were not parsed: an older document, and the one value that differs. */
export interface Patch {
  readonly base: CleanDocument;
  readonly edit: NodeEdit;
  /** The node of the patched trees for one of the base that is not inside the edited one. */
  readonly move: MovedTrees['move'];
}

const patches = new WeakMap<readonly HostNode[], Patch>();

/** The patch that made these trees; null where they were parsed. */
export function patchOf(roots: readonly HostNode[]): Patch | null {
  return patches.get(roots) ?? null;
}

/** The trees of a new version, and what `yaml` objects to in what was edited. */
export interface PatchedDocument {
  readonly roots: readonly HostNode[];
  readonly errors: readonly HostError[];
}

/**
 * The trees of `text`, equal to what parsing it would give, made of those of an older version of the
 * same file; null where the two differ by more than the inside of one value. `previous` was parsed
 * without a complaint or is itself a patch.
 *
 * While somebody types on in one value, each version is patched from the same base, which was made
 * at once: trees that are made as they are read would otherwise keep all versions before them.
 */
export function patchDocument(
  previous: CleanDocument & { readonly isClean: boolean },
  text: string,
): PatchedDocument | null {
  const last = patchOf(previous.roots);
  if (last === null) return previous.isClean ? patched(previous, text) : null;
  const { base, edit } = last;
  const again = patched(base, text);
  if (again !== null || !previous.isClean) return again;
  return patched({ text: previous.text, roots: replacedAtOnce(base.roots, edit) }, text);
}

function patched(base: CleanDocument, text: string): PatchedDocument | null {
  const change = changeBetween(base.text, text);
  const found =
    ofScalar(base, text, change) ??
    ofBlock(base, text, earliestChange(change, base.text, text)) ??
    ofBlock(base, text, change);
  if (found === null) return null;
  const { old, edited, errors } = found;
  const edit = { old, edited, change };
  const { roots, move } = replaced(base.roots, edit);
  patches.set(roots, { base, edit, move });
  return { roots, errors };
}

interface Replacement {
  readonly old: HostNode;
  readonly edited: HostNode;
  readonly errors: readonly HostError[];
}

function ofScalar(base: CleanDocument, file: string, change: TextChange): Replacement | null {
  const { scalar, isInFlow } = wayTo(base, change.start);
  if (scalar === null) return null;
  const edited = editedScalar({ oldFile: base.text, file, change, isInFlow }, scalar);
  return edited && { old: scalar, edited, errors: [] };
}

/** The innermost block that holds the change and can be read by itself. */
function ofBlock(base: CleanDocument, file: string, change: TextChange): Replacement | null {
  if (!isSelfContained(base)) return null;
  for (const entry of [...wayTo(base, change.start).entries].reverse()) {
    const { key, value } = entry;
    if (value.kind !== 'map' && value.kind !== 'list') continue;
    if (key.style !== 'json') {
      const block = editedBlock(base.text, file, change, entry);
      if (block !== null) return block;
      continue;
    }
    const edited = editedJson(file, change, value);
    if (edited !== null) return { old: value, edited, errors: [] };
  }
  return null;
}

const selfContained = new WeakMap<readonly HostNode[], boolean>();

/** True where each part means the same by itself: no anchor is asked for, no directive is given. */
function isSelfContained({ text, roots }: CleanDocument): boolean {
  const known = selfContained.get(roots);
  if (known !== undefined) return known;
  const isDirected = text.startsWith('%') || text.includes('\n%');
  const answer = !isDirected && !roots.some((root) => holdsAlias(root, text));
  selfContained.set(roots, answer);
  return answer;
}

/** What an offset stands in, from the outside in. */
interface Way {
  readonly entries: readonly Entry[];
  /** The bare scalar at its end; null where that is something else. */
  readonly scalar: ScalarNode | null;
  /** True where that stands between the brackets of `{…}` or `[…]`, where more characters have a meaning. */
  readonly isInFlow: boolean;
}

function wayTo({ text, roots }: CleanDocument, offset: number): Way {
  const entries: Entry[] = [];
  let node: HostNode | undefined = lastBefore(roots, spanOf, offset);
  let entry: Entry | undefined;
  let isInFlow = false;
  while (node !== undefined && node.kind !== 'alias') {
    if (node.kind === 'scalar') {
      const isBare = entry !== undefined && isBareValue(text, entry);
      return { entries, scalar: isBare ? node : null, isInFlow };
    }
    isInFlow ||= /[{[]/.test(text.charAt(node.span.start));
    if (node.kind === 'list') {
      node = lastBefore(node.items, spanOf, offset);
      entry = undefined;
      continue;
    }
    entry = lastBefore(node.entries, ({ key }) => key.span, offset);
    if (entry !== undefined) entries.push(entry);
    node = entry?.value;
  }
  return { entries, scalar: null, isInFlow };
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
