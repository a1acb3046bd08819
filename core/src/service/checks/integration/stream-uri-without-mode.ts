import { replaceScalar } from '../../../openapi/edit-map.ts';
import { asScalar, findEntry } from '../../../openapi/host-tree.ts';
import type { Fix } from '../../diagnostic.ts';
import type { IntegrationCheck, IntegrationContext } from '../check.ts';
import { addition } from '../entry-fix.ts';
import { partOf } from '../field-text.ts';
import { isWhole } from '../integration-shape.ts';
import { isMisspelt } from '../misspelt-keys.ts';
import { spelledKey } from '../spelling.ts';
import { functionPath, streaming, transferMode } from './transfer-mode.ts';

const key = 'responseTransferMode';

/** The path of streaming needs the mode of streaming. */
export const streamUriWithoutMode: IntegrationCheck = {
  code: 'stream-uri-without-mode',
  title: 'Streaming uri without the streaming mode',
  // What the service answers is unconfirmed; the guide calls the combination unsupported.
  severity: 'warning',
  appliesTo: 'integration',
  *run(ctx) {
    const { integration, text } = ctx;
    const { api, type, uri } = integration;
    if (api !== 'REST' || type !== 'AWS_PROXY' || uri === null || !isWhole(integration)) return;
    const suffix = functionPath(uri.read)?.suffix;
    if (suffix?.text !== streaming.suffix || isMisspelt(integration, key)) return;
    const mode = transferMode(integration);
    const isBuffered = mode === null || (mode.known && mode.read.toUpperCase() === 'BUFFERED');
    if (!isBuffered) return;
    yield {
      span: partOf(text, uri, suffix.span),
      message: `This path of Lambda streams, which takes '${spelledKey(integration, key)}: STREAM'; API Gateway does not support it without (unconfirmed how it fails).`,
      ...streamFix(ctx),
    };
  },
};

function streamFix({ integration, text }: IntegrationContext): { readonly fix?: Fix } {
  const { node } = integration;
  const written = findEntry(node, key);
  if (written === null) {
    const uri = findEntry(node, 'uri') ?? undefined;
    return addition(text, node, spelledKey(integration, key), 'STREAM', uri);
  }
  const mode = asScalar(written.value);
  const edit = mode && replaceScalar(text, mode, 'STREAM');
  return edit === null ? {} : { fix: { title: "Replace with 'STREAM'", edits: [edit] } };
}
