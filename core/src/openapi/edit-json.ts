/** Makes a JSON file say something else, and leaves the rest of it as a person laid it out. */
import { indentStep } from '../text/indent-step.ts';
import { indentAt } from '../text/line-at.ts';
import type { Span } from '../text/span.ts';
import type { TextEdit } from '../text/text-edit.ts';
import type { HostNode } from './host-tree.ts';
import { jsonEntry, jsonValue, type Manner, type NewValue } from './write-value.ts';

/** What a container shall hold at a place: the part that is there, with its new value, or a new one. */
interface Member {
  /** Which of the container's parts it is; null for a new one. */
  readonly part: number | null;
  /** Null in a list. */
  readonly key: string | null;
  /** What the part reads as now; of a new one nothing. */
  readonly before: NewValue;
  readonly value: NewValue;
}

/** A place where a value of a container stands: from its key on, where it has one. */
interface Part extends Span {
  readonly value: HostNode;
}

/**
 * The edits after which a file reads as `value`, in the order of the file; none where it does
 * already. Members that stay keep their text, new ones are written as those beside them are; members
 * in another order are written anew together.
 * @param file JSON without a fault, and `root` its tree.
 * @param before what the file reads as now.
 * @param value as JSON has it: without `undefined` in it.
 */
export function editJson(
  file: string,
  root: HostNode,
  before: NewValue,
  value: NewValue,
): readonly TextEdit[] {
  return editValue(file, root, before, value, mannerOf(file, root));
}

/** @param manner of the container around it. */
function editValue(
  file: string,
  node: HostNode,
  before: NewValue,
  value: NewValue,
  manner: Manner,
): readonly TextEdit[] {
  if (isSame(before, value)) return [];
  const parts = partsOf(node);
  const members = membersOf(node, before, value);
  const [first] = parts;
  if (first === undefined || members === null || members.length === 0) {
    const indent = indentAt(file, node.span.start);
    return [{ span: node.span, newText: jsonValue(value, { ...manner, indent }) }];
  }
  const gap = gapOf(file, node, parts, manner);
  const own = { ...manner, indent: indentAt(file, first.start), isSpread: gap.includes('\n') };
  return editMembers(file, parts, members, own, `,${gap}`);
}

/** @param comma what stands between two members, blanks and line breaks included. */
function editMembers(
  file: string,
  parts: readonly Part[],
  members: readonly Member[],
  manner: Manner,
  comma: string,
): readonly TextEdit[] {
  const edits: (readonly TextEdit[])[] = [];
  let added: string[] = [];
  let from = 0;
  for (const { part, key, before, value } of members) {
    const stays = part === null ? undefined : parts[part];
    if (part === null || stays === undefined) {
      added.push(key === null ? jsonValue(value, manner) : jsonEntry(key, value, manner));
      continue;
    }
    edits.push(between(parts[from - 1], parts.slice(from, part), stays, added, comma));
    edits.push(editValue(file, stays.value, before, value, manner));
    added = [];
    from = part + 1;
  }
  edits.push(between(parts[from - 1], parts.slice(from), undefined, added, comma));
  return edits.flat();
}

/** What is new between two parts that stay takes the place of those that do not. */
function between(
  behind: Part | undefined,
  gone: readonly Part[],
  next: Part | undefined,
  added: readonly string[],
  comma: string,
): readonly TextEdit[] {
  const [first] = gone;
  const last = gone.at(-1);
  if (first === undefined && added.length === 0) return [];
  if (behind !== undefined) {
    const span = { start: behind.end, end: (last ?? behind).end };
    return [{ span, newText: added.map((text) => comma + text).join('') }];
  }
  if (next !== undefined) {
    const span = { start: (first ?? next).start, end: next.start };
    return [{ span, newText: added.map((text) => text + comma).join('') }];
  }
  if (first === undefined || last === undefined) return [];
  return [{ span: { start: first.start, end: last.end }, newText: added.join(comma) }];
}

/** The members that a container shall have; null where it is better written anew. */
function membersOf(node: HostNode, before: NewValue, value: NewValue): readonly Member[] | null {
  if (node.kind === 'list' && isList(before) && isList(value)) return itemsOf(before, value);
  if (node.kind !== 'map' || !isObject(before) || !isObject(value)) return null;
  const places = new Map(node.entries.map(({ key }, place) => [key.text, place]));
  const members = Object.entries(value).map(([key, inner]): Member => {
    const part = places.get(key) ?? null;
    return { part, key, before: part === null ? null : (before[key] ?? null), value: inner };
  });
  const kept = members.flatMap(({ part }) => part ?? []);
  const isInOrder = kept.every((part, index) => index === 0 || part > (kept[index - 1] ?? part));
  return isInOrder && places.size === node.entries.length ? members : null;
}

/** Items have no names: those at the two ends that are the same stay, of the others each place does. */
function itemsOf(before: readonly NewValue[], value: readonly NewValue[]): readonly Member[] {
  const most = Math.min(before.length, value.length);
  let tail = 0;
  while (tail < most && isSame(before.at(-1 - tail) ?? null, value.at(-1 - tail) ?? null)) tail++;
  const oldEnd = before.length - tail;
  const end = value.length - tail;
  return value.map((item, index) => {
    const part = index < end ? index : index - end + oldEnd;
    const isNew = index < end && index >= oldEnd;
    return { part: isNew ? null : part, key: null, before: before[part] ?? null, value: item };
  });
}

/** The same JSON, with its members in the same order; a number may be spelled in another way. */
function isSame(one: NewValue, other: NewValue): boolean {
  if (isList(one) && isList(other)) {
    return one.length === other.length && one.every((item, at) => isSame(item, other[at] ?? null));
  }
  if (isObject(one) && isObject(other)) {
    const [names, others] = [Object.keys(one), Object.keys(other)];
    const isSameAt = (name: string, at: number): boolean =>
      name === others[at] && isSame(one[name] ?? null, other[name] ?? null);
    return names.length === others.length && names.every(isSameAt);
  }
  return one === other || JSON.stringify(one) === JSON.stringify(other);
}

function partsOf(node: HostNode): readonly Part[] {
  if (node.kind === 'list') return node.items.map((value) => ({ ...value.span, value }));
  if (node.kind !== 'map') return [];
  return node.entries.map(({ key, value }) => {
    return { start: key.span.start, end: value.span.end, value };
  });
}

/** What stands behind a comma of a container: blanks, or one line break and an indent. */
function gapOf(
  file: string,
  { span }: HostNode,
  parts: readonly Part[],
  { blank, lineBreak }: Manner,
): string {
  // Most is written behind the last.
  const [last, before] = [...parts.slice(-2)].reverse();
  if (last === undefined) return blank;
  const lead = file.slice((before?.end ?? span.start) + 1, last.start);
  if (lead.includes('\n')) return lineBreak + indentAt(file, last.start);
  return before === undefined ? blank : lead.replace(',', '');
}

/** How the file writes; one that says nothing yet is written as new files are. */
function mannerOf(file: string, root: HostNode): Manner {
  const [first] = root.kind === 'map' ? root.entries : [];
  const isBlank = first === undefined || first.value.span.start > first.key.span.end + 1;
  return {
    indent: '',
    step: indentStep(file) ?? '  ',
    lineBreak: file.includes('\r\n') ? '\r\n' : '\n',
    quote: '"',
    isSpread: first === undefined,
    blank: isBlank ? ' ' : '',
  };
}

function isList(value: NewValue): value is readonly NewValue[] {
  return Array.isArray(value);
}

function isObject(value: NewValue): value is { readonly [key: string]: NewValue } {
  return typeof value === 'object' && value !== null && !isList(value);
}
