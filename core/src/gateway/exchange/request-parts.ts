/** Pieces of a request that every written form needs. */
import { percentEncode } from '../encoding/url-form.ts';
import type { Fields, NamedValues } from '../message/fields.ts';
import { filledPath } from '../complete-scenario.ts';
import { pathVariables } from '../path-variables.ts';
import type { JsonObject } from './json-object.ts';

/** The path with its values escaped; a greedy one keeps its slashes. */
export function escapedPath(pattern: string, values: Readonly<Record<string, string>>): string {
  const greedy = pathVariables(pattern).filter(({ isGreedy }) => isGreedy);
  const escaped = Object.entries(values).map(([name, value]) => {
    const isGreedy = greedy.some((variable) => variable.name === name);
    const pieces = isGreedy ? value.split('/') : [value];
    return [name, pieces.map(percentEncode).join('/')] as const;
  });
  return filledPath(pattern, Object.fromEntries(escaped));
}

/** Where the stage answers, as `$context` has it. */
export function stageAddress(context: JsonObject): string {
  const { domainName, stage } = context;
  const host = typeof domainName === 'string' ? domainName : 'localhost';
  const isNamed = typeof stage === 'string' && stage !== '$default' && stage !== '';
  return `https://${host}${isNamed ? `/${percentEncode(stage)}` : ''}`;
}

/** Headers that no HTTP message can hold: a name that is no token, a value with a control character. */
export function invalidHeaders(headers: Fields): readonly NamedValues[] {
  return headers.filter(
    ({ name, values }) =>
      !/^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/.test(name) ||
      values.some((value) => /[\u0000-\u0008\u000a-\u001f\u007f]/.test(value)),
  );
}
