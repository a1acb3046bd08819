/**
 * How a JSON value became another one, so that only what is new is sent: a keystroke changes a tenth of
 * a report. Whoever applies it keeps all that stayed, as the very same objects.
 */

/** `[value]`: it is another one; else what became of which members, an array's by their indices. */
export type JsonChange = readonly [unknown] | { readonly [member: string]: JsonChange };

/** What brings `before` to `after`; null where they say the same. Both as deep as reports and inputs are. */
export function changeOf(before: unknown, after: unknown): JsonChange | null {
  if (before === after) return null;
  if (!isObject(before) || !isObject(after) || !isLike(before, after)) return [after];
  const changes = Object.entries(after).flatMap(([name, value]) => {
    const change = changeOf(before[name], value);
    return change === null ? [] : [[name, change] as const];
  });
  return changes.length === 0 ? null : Object.fromEntries(changes);
}

/** `before` after a change that was made for it. */
export function changed(before: unknown, change: JsonChange): unknown {
  if (isWhole(change)) return change[0];
  if (Array.isArray(before))
    return before.map((one, index) => changedMember(one, change, `${index}`));
  const members = Object.entries(before as Members);
  // Not by assignment: a body may have a member `__proto__`.
  return Object.fromEntries(
    members.map(([name, value]) => [name, changedMember(value, change, name)]),
  );
}

function changedMember(
  before: unknown,
  changes: { readonly [member: string]: JsonChange },
  name: string,
): unknown {
  const change = Object.hasOwn(changes, name) ? changes[name] : undefined;
  return change === undefined ? before : changed(before, change);
}

type Members = Readonly<Record<string, unknown>>;

function isObject(value: unknown): value is Members {
  return typeof value === 'object' && value !== null;
}

/** Both have the same members, in the same order, which a person sees. */
function isLike(before: Members, after: Members): boolean {
  const names = Object.keys(after);
  const known = Object.keys(before);
  return (
    Array.isArray(before) === Array.isArray(after) &&
    known.length === names.length &&
    known.every((name, index) => name === names[index])
  );
}

function isWhole(change: JsonChange): change is readonly [unknown] {
  return Array.isArray(change);
}
