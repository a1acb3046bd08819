/** What completion and hover say of a name: one wording for both. Markdown. */
import type { CatalogueRoot, JavaMethod, Member } from '../gateway/catalogue.ts';

/** `json(path: String): String`, `sourceIp: String`. */
export function memberSignature({ name, kind, params, type }: Member): string {
  const last = name.split('.').at(-1) ?? name;
  const list = params.map((parameter) => `${parameter.name}: ${parameter.type}`).join(', ');
  return kind === 'method' ? `${last}(${list}): ${type}` : `${last}: ${type}`;
}

/** The whole of what is known of a member: meaning, result, where it can be read, an example. */
export function memberDocs(root: CatalogueRoot, member: Member): string {
  const { name, kind, params, doc, returns, example, confirmed, writable } = member;
  const list = params.map((parameter) => parameter.name).join(', ');
  const written = `$${root}.${name}${kind === 'method' ? `(${list})` : ''}`;
  return paragraphs([
    codeBlock(`${written}: ${member.type}`),
    doc,
    ...params
      .filter((parameter) => parameter.doc !== '')
      .map((parameter) => `\`${parameter.name}\`: ${parameter.doc}`),
    returns === member.type ? null : `**Gives** ${returns}`,
    writable ? 'A template may assign to it.' : null,
    `**Can be read in** ${phaseWords(member)}.`,
    example === '' ? null : `**Example**\n${codeBlock(example)}`,
    confirmed ? null : '_Unconfirmed: no AWS source names it._',
  ]);
}

/** A Java method of a value, with the type that has it. */
export function javaMethodDocs(type: string, method: JavaMethod): string {
  return paragraphs([
    codeBlock(method.signature),
    method.doc,
    `A method of java's ${type}.`,
    method.seenAtAws ? null : '_Follows from Java; not seen in a recorded call of API Gateway._',
  ]);
}

const phaseNames: Readonly<Record<string, string>> = {
  'request-template': 'request templates',
  'response-template': 'response templates',
  'request-parameters': 'request parameter mappings',
  'response-parameters': 'response parameter mappings',
  'gateway-response': 'gateway responses',
  'access-log': 'access logs',
  'http-parameter-mapping': 'parameter mappings of HTTP APIs',
  'http-access-log': 'access logs of HTTP APIs',
  'websocket-template': 'templates of WebSocket APIs',
};

function phaseWords({ phases }: Member): string {
  const words = phases.flatMap((phase) => phaseNames[phase] ?? []);
  return words.length === 0 ? 'Lambda proxy events' : words.join(', ');
}

/** The parts that are there, with a blank line between. */
export function paragraphs(parts: readonly (string | null)[]): string {
  return parts.filter((part) => part !== null && part !== '').join('\n\n');
}

/** A fenced block of template code. */
export function codeBlock(text: string): string {
  return `\`\`\`vtl\n${text}\n\`\`\``;
}
