/** What completion and hover say of a key of an integration. Markdown. */
import type { KnownKey } from '../openapi/known-keys.ts';
import { paragraphs } from './catalogue-docs.ts';

/** The key's meaning, its values, a table where there is one, its default, and the types that it has an effect for. */
export function keyDocs({
  key,
  type,
  doc,
  default: standard,
  values,
  types,
  inHttpApi,
  table,
}: KnownKey): string {
  const list = values.map(({ value, doc }) => `- \`${value}\`: ${doc}`).join('\n');
  // Where keys begin with a capital, types are all in capitals: CloudFormation's spelling.
  const isUpper = /^[A-Z]/.test(key);
  const names = types.map((name) => `\`${isUpper ? name : name.toLowerCase()}\``).join(', ');
  return paragraphs([
    `**${key}**: ${type}`,
    doc,
    list,
    table ?? null,
    standard === null ? null : `**When missing:** ${standard}`,
    names === ''
      ? null
      : `**Has an effect for** ${names}${inHttpApi ? '; also in HTTP APIs' : ''}.`,
  ]);
}
