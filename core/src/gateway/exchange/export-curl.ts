import { encodeBase64 } from '../encoding/base64.ts';
import { completeScenario } from '../complete-scenario.ts';
import { fieldsFrom, hasHeader, type NamedValues } from '../message/fields.ts';
import { bytesOf, isEmpty, payloadFrom, textOf, type Payload } from '../message/payload.ts';
import type { ExportForm } from './export-form.ts';
import { addressOf, invalidHeaders, stageAddress } from './request-parts.ts';
import { shellLines, shellQuote } from './shell-quote.ts';

/** A line for a POSIX shell, which sends what the scenario's client sends. */
export const curlExport: ExportForm = {
  name: 'curl',
  title: 'curl command',
  write(integration, scenario, { baseUrl }) {
    const { request, context } = completeScenario(integration, scenario);
    const { method } = request;
    const base = baseUrl ?? stageAddress(context);
    const { path, query } = addressOf(integration, request);
    const url = `${base.replace(/\/$/, '')}${path}${query === '' ? '' : `?${query}`}`;
    const headers = fieldsFrom(request.headers);
    const left = invalidHeaders(headers);
    const payload = payloadFrom(request.body, request.isBase64Encoded);
    const hasBody = !isEmpty(payload);
    // curl would say by itself that a body is a form.
    const noType = hasBody && !hasHeader(headers, 'Content-Type') ? ['Content-Type:'] : [];
    const lines = [
      ...headers.filter((header) => !left.includes(header)).flatMap(headerLines),
      ...noType,
    ];
    const { before, option } = bodyWords(payload);
    // A head request with curl's own -I does not wait for a body that never comes.
    const verb = method === 'HEAD' && !hasBody ? '--head' : `--request ${shellQuote(method)}`;
    // Else curl takes `.` and `..` out of a path by itself.
    const asIs = /\/\.\.?(?:\/|$)/.test(path) ? '--path-as-is ' : '';
    const text = shellLines([
      `${before}curl ${verb} ${asIs}${shellQuote(url)}`,
      ...lines.map((line) => `--header ${shellQuote(line)}`),
      ...option,
    ]);
    const notes = left.map(
      ({ name }) => `The header ${name} cannot be sent as it is and is left out.`,
    );
    return { ok: true, text, notes };
  },
};

function headerLines({ name, values }: NamedValues): readonly string[] {
  return values.map((value) => (value === '' ? `${name};` : `${name}: ${value}`));
}

/** Bytes, and a text with a NUL, which no word of a shell can hold, go through a pipe. */
function bodyWords(payload: Payload): {
  readonly before: string;
  readonly option: readonly string[];
} {
  if (isEmpty(payload)) return { before: '', option: [] };
  if (payload.kind === 'text' && !payload.text.includes('\0')) {
    return { before: '', option: [`--data-raw ${shellQuote(textOf(payload))}`] };
  }
  const base64 = shellQuote(encodeBase64(bytesOf(payload)));
  return { before: `printf %s ${base64} | base64 -d | `, option: ['--data-binary @-'] };
}
