/** HTTP messages and reports as text that a person reads. */
import type { HttpMessage, Report } from '../../core/src/gateway/report.ts';
import type { Json } from '../../core/src/gateway/scenario.ts';

export interface Message {
  /** `POST https://backend.example/`, or a status. */
  readonly first: string;
  readonly headers: readonly (readonly [name: string, value: string])[];
  /** `<base64 AP/+>` for bytes. */
  readonly body: string;
}

/**
 * A first line, headers, an empty line, a body. `added` are headers that are there without being
 * written: `!Name` says that one is not, and a written one takes its place. A header whose value is
 * `-` is none (an empty cell of a table).
 */
export function readMessage(text: string, added: Readonly<Record<string, string>>): Message {
  const [head = '', ...rest] = text.replace(/\n$/, '').split('\n\n');
  const [first = '', ...lines] = head.split('\n');
  const absent = lines.flatMap((line) => (line.startsWith('!') ? [line.slice(1)] : []));
  const written = lines
    .filter((line) => !line.startsWith('!'))
    .map((line) => {
      const colon = line.indexOf(':');
      return [line.slice(0, colon), line.slice(colon + 1).trim()] as const;
    });
  const names = [...absent, ...written.map(([name]) => name)].map((name) => name.toLowerCase());
  const headers = [
    ...written.filter(([, value]) => value !== '-'),
    ...Object.entries(added).filter(([name]) => !names.includes(name.toLowerCase())),
  ];
  return { first, headers, body: rest.join('\n\n') };
}

/** The same of a message of a report; several values of a header are joined by a comma. */
export function messageOf(first: string, message: HttpMessage): Message {
  const { headers, body, isBase64Encoded } = message;
  return {
    first,
    headers: Object.entries(headers).map(([name, value]) => [name, [value].flat().join(',')]),
    body: isBase64Encoded ? `<base64 ${body}>` : body,
  };
}

/** As text, the headers in the order of the alphabet, as an order means nothing. */
export function messageText({ first, headers, body }: Message): string {
  const lines = headers.map(([name, value]) => `${name}: ${value}`).sort();
  return [first, ...lines, '', body].join('\n');
}

export interface ReportPicture {
  readonly about: string;
  readonly steps: readonly string[];
  readonly sends: Message | Json;
  readonly answers: Message | Json;
  readonly client: Message;
  readonly fails: string;
  readonly problems: readonly string[];
  readonly overrides: Json;
  readonly log: readonly string[];
}

/** Everything that a report says, but for places and what the editor alone needs. */
export function pictureOf(report: Report): ReportPicture {
  const { integrationRequest, integrationResponse, response } = report;
  return {
    about: `${report.operation}, ${report.integrationType} of a ${report.api} API`,
    steps: report.steps.map(
      ({ id, outcome, certainty, reason }) => `${id}: ${outcome} ${certainty} (${reason})`,
    ),
    sends:
      integrationRequest === null || 'lambdaEvent' in integrationRequest
        ? (integrationRequest?.lambdaEvent ?? null)
        : messageOf(`${integrationRequest.method} ${integrationRequest.url}`, integrationRequest),
    answers:
      integrationResponse === null || !('status' in integrationResponse)
        ? integrationResponse
        : messageOf(String(integrationResponse.status), integrationResponse),
    client: messageOf(String(response.status), response),
    fails: report.gatewayResponse ?? '',
    problems: report.problems.map(
      ({ severity, code, message }) => `${severity} ${code} (${message})`,
    ),
    overrides: report.overrides,
    log: report.log,
  };
}

/** The picture as one text, for a comparison that shows where two differ. */
export function pictureText(picture: ReportPicture): string {
  const shown = (part: Message | Json): string =>
    isMessage(part) ? messageText(part) : JSON.stringify(sorted(part), null, 2);
  return [
    picture.about,
    '',
    ...picture.steps,
    '',
    '== sends',
    shown(picture.sends),
    '== answers',
    shown(picture.answers),
    `== client ${picture.fails}`,
    shown(picture.client),
    '== problems',
    ...picture.problems,
    '== overrides',
    shown(picture.overrides),
    '== log',
    ...picture.log,
  ].join('\n');
}

export function isMessage(part: Message | Json): part is Message {
  return typeof part === 'object' && part !== null && 'first' in part;
}

function sorted(json: Json): Json {
  if (Array.isArray(json)) return json.map(sorted);
  if (typeof json !== 'object' || json === null) return json;
  const entries = Object.entries(json).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, value]) => [key, sorted(value)] as const));
}
