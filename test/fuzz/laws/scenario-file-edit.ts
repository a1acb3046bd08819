/**
 * A scenario that is written into its file: the file then says just that, members that stay the same
 * keep their very text, and the change can be taken back.
 */
import type { Json } from '../../../core/src/gateway/scenario.ts';
import { applyEdits, editScenario } from '../../../core/src/index.ts';
import { asMap, type HostNode } from '../../../core/src/openapi/host-tree.ts';
import { parseJson } from '../../../core/src/openapi/parse-json.ts';
import { call } from '../generate/call.ts';
import { jsonLayout } from '../generate/json-layout.ts';
import { bodyText, jsonValue } from '../generate/scenario.ts';
import { integer, many, pick, type Law, type Random } from '../law.ts';

export const law: Law = {
  name: 'scenario-file-edit',
  run(random) {
    const before = plain({
      ...{ spec: 'openapi.yaml', operation: 'POST /a', title: 't' },
      ...call(random),
      expect: { status: 200, headers: { a: null }, body: jsonValue(random) },
    });
    const after = plain(before);
    many(random, 0, 3, () => change(random, after));
    const file = jsonLayout(random, before);
    const said = (problem: string, text = ''): string => `${problem}\n${file}\n-->\n${text}`;
    const edits = editScenario(file, after);
    if (edits === null) return said('it cannot be edited');
    if (edits.length > 0 === (meaning(before) === meaning(after))) return said('edits for nothing');
    if (edits.some(({ span }, index) => span.start < (edits[index - 1]?.span.end ?? 0)))
      return said(`edits overlap: ${compact(edits as unknown as Json)}`);
    const text = applyEdits(file, edits);
    if (meaning(read(text)) !== meaning(after)) return said('it says something else', text);
    const lost = lostText([file, rootOf(file)], [text, rootOf(text)]);
    if (lost !== null) return said(`what stayed was written anew: ${lost}`, text);
    if (/^\s*/.exec(file)?.[0] !== /^\s*/.exec(text)?.[0]) return said('its beginning', text);
    if (/\s*$/.exec(file)?.[0] !== /\s*$/.exec(text)?.[0]) return said('its end', text);
    const back = applyEdits(text, editScenario(text, before) ?? []);
    return meaning(sorted(read(back))) === meaning(sorted(before)) ? null : said('not back', back);
  },
};

type Members = Record<string, Json>;

/** Something in a map or a list is set, added, renamed, put first or taken out. */
function change(random: Random, root: Members): void {
  let at: Members | Json[] = root;
  let depth = 0;
  while (random() < 0.75) {
    const inner: Json | undefined = Object.values(at)[integer(random, 0, Object.keys(at).length - 1)];
    if (typeof inner !== 'object' || inner === null) break;
    at = inner;
    depth += 1;
  } // prettier-ignore
  if (Array.isArray(at)) {
    at.splice(integer(random, 0, at.length), integer(random, 0, 2), ...many(random, 0, 2, () => jsonValue(random))); // prettier-ignore
    return;
  }
  const names = Object.keys(at);
  const name = names[integer(random, 0, names.length - 1)] ?? 'x';
  const kinds = ['set', 'set', 'remove', 'add'] as const;
  // The order of the members means something from here on.
  const kind =
    depth < 2 ? pick(random, kinds) : pick(random, [...kinds, 'rename', 'first', 'turn']);
  const others = Object.entries(at).filter(([other]) => other !== name);
  if (kind === 'set') at[name] = jsonValue(random);
  else if (kind === 'add') at[pick(random, ['new', '__proto__', 'a/b'])] = jsonValue(random);
  else if (kind !== 'turn') Reflect.deleteProperty(at, name);
  if (kind !== 'rename' && kind !== 'first' && kind !== 'turn') return;
  for (const [other] of others) Reflect.deleteProperty(at, other);
  const index = kind === 'rename' ? names.indexOf(name) : 0;
  others.splice(index, 0, kind === 'turn' ? [name, at[name] ?? null] : [bodyText(random), jsonValue(random)]); // prettier-ignore
  for (const [other, value] of others) Object.defineProperty(at, other, { value, writable: true, enumerable: true, configurable: true }); // prettier-ignore
}

/** The first member with the same value on both sides whose text is another now. */
function lostText([file, before]: Placed, [text, after]: Placed): string | null {
  const [one, other] = [asMap(before), asMap(after)];
  if (one === null || other === null) return null;
  const kept = other.entries.filter(({ key }) => one.entries.some((old) => old.key.text === key.text)); // prettier-ignore
  const old = one.entries.filter(({ key }) => kept.some((entry) => entry.key.text === key.text));
  // In another order they are written anew together.
  if (kept.some(({ key }, index) => key.text !== old[index]?.key.text)) return null;
  for (const [index, { key, value }] of kept.entries()) {
    const known = old[index];
    if (known === undefined) continue;
    const [was, is] = [slice(file, known.value), slice(text, value)];
    if (slice(file, known.key) !== slice(text, key)) return key.text;
    const isSame = compact(read(was)) === compact(read(is));
    if (isSame && was !== is) return key.text;
    const inner = isSame ? null : lostText([file, known.value], [text, value]);
    if (inner !== null) return inner;
  }
  return null;
}

type Placed = readonly [text: string, node: HostNode | undefined];

function slice(text: string, { span }: HostNode): string {
  return text.slice(span.start, span.end);
}

function rootOf(text: string): HostNode | undefined {
  return parseJson(text).roots[0];
}

function read(text: string): Json {
  return JSON.parse(text.replace(/^\uFEFF/, '')) as Json;
}

/** As a file holds it. */
function plain(scenario: unknown): Members {
  return JSON.parse(JSON.stringify(scenario)) as Members;
}

function compact(value: Json): string {
  return JSON.stringify(value);
}

/** A scenario to compare with; what is expected is the same in any order. */
function meaning(scenario: Json): string {
  const { expect = null, ...rest } = scenario as Members;
  return compact([rest, sorted(expect)]);
}

/** The order of members may be another when they come back. */
function sorted(value: Json): Json {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const members = Object.entries(value).map(([name, member]) => [name, sorted(member)] as const);
  return Object.fromEntries(members.sort(([a], [b]) => (a < b ? -1 : 1)));
}
