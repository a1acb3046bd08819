/** Scenarios that a person could have, with all that quoting and escaping go wrong on. */
import type { Json, Scenario } from '../../../core/src/gateway/scenario.ts';
import { integer, many, pick, type Random } from '../law.ts';

const pieces = [
  'a', 'Z9', '-', '_', '.', '..', '~', "'", '"', '\\', '\\n', '\\"', "\\'", "'\\''", '`', '$', '$HOME', '$(x)', '${a}', '!',
  '#', '%', '%41', '%zz', '^', '^"', '&', '|', ';', '<', '>', '*', '?', '[1-3]', '{a,b}', '(', ')', '+', '=', ',', ':', '@',
  '/', ' ', '  ', 'é', '漢', '😀', '\u2028', '-d', '--data', 'file://x', '{}', '[]', 'null',
] as const; // prettier-ignore

/** What a body may hold and a line of HTTP may not. */
const controls = ['\n', '\r\n', '\t', '\u0000', '\u001b', '\u007f'] as const;

/** A text of one line, without blanks at its ends, as a header or a query has it. */
export function lineText(random: Random): string {
  return many(random, 0, 5, () => pick(random, pieces))
    .join('')
    .trim();
}

/** A text of a body: controls and line breaks too. */
export function bodyText(random: Random): string {
  return many(random, 0, 6, () => pick(random, random() < 0.25 ? controls : pieces)).join('');
}

/** A JSON value; numbers are such as JavaScript prints back. */
export function jsonValue(random: Random, depth = 0): Json {
  switch (integer(random, 0, depth > 2 ? 4 : 6)) {
    case 0:
      return pick(random, [null, true, false, 0, -1.5, 1e21, 12345678901]);
    case 5:
      return many(random, 0, 3, () => jsonValue(random, depth + 1));
    case 6:
      return Object.fromEntries(
        many(random, 0, 3, () => [bodyText(random), jsonValue(random, depth + 1)] as const),
      );
    default:
      return bodyText(random);
  }
}

function values(random: Random, names: readonly [string, ...string[]], text: () => string) {
  return Object.fromEntries(
    many(random, 0, 3, () => [
      pick(random, names),
      random() < 0.7 ? text() : many(random, 2, 3, text),
    ]),
  ) as Record<string, string | string[]>;
}

/** For a method at `/a/{id}/{rest+}`; a run adds none of the headers by itself. */
export function scenario(random: Random, method: string): Scenario {
  const line = (): string => lineText(random);
  const isBytes = random() < 0.15;
  const bytes = many(random, 1, 4, () => pick(random, ['AAH/', '/w==', 'w6k=', 'YQ=='])).at(0);
  const body = isBytes ? (bytes ?? '') : random() < 0.5 ? bodyText(random) : jsonValue(random);
  return {
    request: {
      ...(method === 'ANY' && { method: pick(random, ['GET', 'POST', 'PUT', 'PATCH', 'DELETE']) }),
      path: { id: `i${line()}`, rest: `r/${line()}` },
      query: values(random, ['a', 'b c', 'é', "it's", '&=', ''], line),
      headers: values(random, ['X-A', 'X-Note', 'Accept', 'Content-Type', 'Cookie'], line),
      body,
      isBase64Encoded: isBytes,
    },
    stageVariables: Object.fromEntries(
      many(random, 0, 2, () => [pick(random, ['a', 'b']), line()]),
    ),
    context: {
      ...(random() < 0.5 && { stage: pick(random, ['dev', 'prod', 'v1']) }),
      ...(random() < 0.3 && { authorizer: { principalId: line(), claims: { sub: line() } } }),
      ...(random() < 0.3 && { identity: { sourceIp: '192.0.2.1' } }),
    },
  };
}
