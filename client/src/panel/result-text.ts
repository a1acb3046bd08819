/** Results as text that people read and compare. */
import type {
  HttpMessage,
  IntegrationReply,
  IntegrationRequest,
} from '../../../core/src/gateway/report.ts';
import type { Json } from '../../../core/src/gateway/scenario.ts';
import { layOutJson } from '../../../protocol/src/lay-out-json.ts';
import type { SentReport } from '../../../protocol/src/sent-report.ts';

/** A body by itself, with what its message says of it. */
export interface ShownBody {
  /** For people: `Response`. */
  readonly title: string;
  readonly text: string;
  readonly isBase64Encoded: boolean;
  /** `.json`, `.txt` …; bytes have `.bin`. */
  readonly extension: string;
}

/** A text as it is, but JSON laid out. It ends with a line break, as files do. */
export function readable(text: string): string {
  const shown = layOutJson(text) ?? text;
  return shown === '' || shown.endsWith('\n') ? shown : `${shown}\n`;
}

/** A value of a scenario or a report; nothing for one that is not there. */
export function textOfJson(value: Json | undefined): string {
  if (value === undefined) return '';
  return readable(typeof value === 'string' ? value : JSON.stringify(value, null, 2));
}

/** All that a call gave: what the backend gets and what the client gets. */
export function textOfResult(report: SentReport): string {
  const { integrationType, integrationRequest, response, overrides } = report;
  if (integrationType === 'template')
    return section('Output', readable(response.body)) + section('Overrides', textOfJson(overrides));
  return (
    (integrationRequest === null
      ? ''
      : section('Integration request', requestText(integrationRequest))) +
    section('Response', messageText(String(response.status), response))
  );
}

/** True where two reports give the same to backend and client. */
export function isSameResult(one: SentReport, other: SentReport): boolean {
  return one.response.body === other.response.body && parts(one) === parts(other);

  function parts({ integrationRequest, response, overrides }: SentReport): string {
    return JSON.stringify([integrationRequest, { ...response, body: null }, overrides]);
  }
}

/** The bodies of a report, those first that a person is most likely to mean. */
export function bodiesOf(report: SentReport): readonly ShownBody[] {
  const { response, integrationRequest, integrationResponse } = report;
  const isTemplate = report.integrationType === 'template';
  return [
    bodyOf(isTemplate ? 'Output of the template' : 'Response', response),
    ...(integrationRequest === null ? [] : [sentBody('Integration request', integrationRequest)]),
    ...(integrationResponse === null ? [] : [sentBody('Backend reply', integrationResponse)]),
  ].filter(({ text }) => text !== '');
}

function sentBody(title: string, sent: IntegrationRequest | IntegrationReply): ShownBody {
  if ('body' in sent) return bodyOf(title, sent);
  const text = `${JSON.stringify(Object.values(sent)[0] ?? null, null, 2)}\n`;
  return { title, text, isBase64Encoded: false, extension: '.json' };
}

function bodyOf(title: string, { headers, body, isBase64Encoded }: HttpMessage): ShownBody {
  const type = Object.entries(headers).find(([name]) => name.toLowerCase() === 'content-type');
  const mediaType = [type?.[1] ?? ''].flat().join();
  const extension = isBase64Encoded ? '.bin' : extensionOf(mediaType, body);
  return { title, text: body, isBase64Encoded, extension };
}

/** What a body is comes before what its header says: a template's output often has another. */
function extensionOf(mediaType: string, body: string): string {
  if (layOutJson(body) !== null || /\bjson\b/i.test(mediaType)) return '.json';
  if (/html/i.test(mediaType)) return '.html';
  return /xml/i.test(mediaType) || body.startsWith('<?xml') ? '.xml' : '.txt';
}

function requestText(request: IntegrationRequest): string {
  if ('lambdaEvent' in request) return textOfJson(request.lambdaEvent);
  return messageText(`${request.method} ${request.url}`, request);
}

function messageText(firstLine: string, { headers, body, isBase64Encoded }: HttpMessage): string {
  const lines = Object.entries(headers).flatMap(([name, value]) =>
    [value].flat().map((one) => `${name}: ${one}`),
  );
  const note = isBase64Encoded ? '(bytes, here in Base64)\n' : '';
  return `${[firstLine, ...lines].join('\n')}\n\n${note}${readable(body)}`;
}

function section(title: string, text: string): string {
  return `${title}\n${'─'.repeat(title.length)}\n${text}\n`;
}
