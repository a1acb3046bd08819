/** The parts of a result that a person may choose to expect, and the expectation that chosen ones make. */
import type { Json } from '../../../core/src/gateway/scenario.ts';
import type { Expectation } from '../../../protocol/src/expectation-requests.ts';

export interface ExpectationPart {
  /** Where it stands inside `expect`: `['headers', 'X-Kind']`. */
  readonly path: readonly string[];
  /** For people: `Header X-Kind`. */
  readonly label: string;
  readonly value: Json;
}

/** Objects whose members can be expected one by one, and what a member is called. */
const divided: Readonly<Record<string, string>> = {
  headers: 'Header',
  integrationRequest: 'Integration request',
  'integrationRequest.headers': 'Integration request header',
  'integrationRequest.lambdaEvent': 'Lambda event',
  overrides: 'Override',
};

const titles: Readonly<Record<string, string>> = {
  status: 'Status',
  gatewayResponse: 'Gateway response',
  body: 'Body',
  isBase64Encoded: 'Body in Base64',
};

/** All parts of an expectation that names everything, in its order. */
export function partsOf(every: Expectation): readonly ExpectationPart[] {
  return membersOf(every, []);
}

function membersOf(
  value: { readonly [name: string]: Json },
  path: readonly string[],
): readonly ExpectationPart[] {
  const kind = divided[path.join('.')];
  return Object.entries(value).flatMap(([name, member]) => {
    const inner = [...path, name];
    if (divided[inner.join('.')] !== undefined && isObject(member)) return membersOf(member, inner);
    if (inner.join() === 'integrationRequest' && member === null)
      return [{ path: inner, label: 'No integration request', value: null }];
    // What there is not, such as overrides that nobody made, is no choice.
    if (member === null || isEmpty(member) || (name === 'isBase64Encoded' && member === false))
      return [];
    const label = kind === undefined ? (titles[name] ?? name) : `${kind}: ${name}`;
    return [{ path: inner, label, value: member }];
  });
}

/** True where an expectation names a part, or a part that holds it. */
export function namesPart(expect: Expectation, path: readonly string[]): boolean {
  let value: Json = { ...expect };
  for (const name of path) {
    if (!isObject(value) || !Object.hasOwn(value, name)) return false;
    value = value[name] ?? null;
  }
  return true;
}

/** The expectation that names these parts and nothing else. */
export function expectationOfParts(parts: readonly ExpectationPart[]): Expectation {
  const expect: Record<string, Json> = {};
  for (const { path, value } of parts) {
    let owner = expect;
    for (const name of path.slice(0, -1)) {
      const inner = owner[name];
      const next: Record<string, Json> = isObject(inner) ? inner : {};
      owner[name] = next;
      owner = next;
    }
    owner[path.at(-1) ?? ''] = value;
  }
  return expect;
}

function isObject(value: Json | undefined): value is { [name: string]: Json } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isEmpty(value: Json): boolean {
  return isObject(value) && Object.values(value).every(isEmpty);
}
