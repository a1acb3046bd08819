import type { Span } from '../../../text/span.ts';
import type { TextEdit } from '../../../text/text-edit.ts';
import type { IntegrationCheck } from '../check.ts';
import { partOf } from '../field-text.ts';
import { buffered, functionPath, isStreamed, streaming, transferMode } from './transfer-mode.ts';

/** A streamed answer comes from another action of Lambda's API, with a path and a date of its own. */
export const streamUriBuffered: IntegrationCheck = {
  code: 'stream-uri-buffered',
  title: 'Streaming with the uri of a buffered call',
  // What the service answers is unconfirmed; the guide calls the combination unsupported.
  severity: 'warning',
  appliesTo: 'integration',
  *run({ integration, text }) {
    const { api, type, uri } = integration;
    if (api !== 'REST' || type !== 'AWS_PROXY' || uri === null) return;
    if (!isStreamed(transferMode(integration))) return;
    const path = functionPath(uri.read);
    if (path === null) return;
    const edits: TextEdit[] = [];
    const replace = (part: { text: string; span: Span }, newText: string): void => {
      if (part.text !== newText) edits.push({ span: partOf(text, uri, part.span), newText });
    };
    if (path.date.text === buffered.date) replace(path.date, streaming.date);
    if (path.suffix.text === buffered.suffix) replace(path.suffix, streaming.suffix);
    const last = edits.at(-1);
    if (last === undefined) return;
    // In a text with escapes the parts have no place of their own.
    const isExact = edits.every(({ span }) => span.end - span.start < uri.read.length);
    yield {
      span: last.span,
      message: `To stream, the path is '${streaming.date}/functions/…/${streaming.suffix}'; API Gateway does not support this one together with STREAM (unconfirmed how it fails).`,
      ...(isExact && { fix: { title: 'Use the streaming path of Lambda', edits } }),
    };
  },
};
