import type { IntegrationCheck } from '../check.ts';
import { partOf } from '../field-text.ts';
import { isHttpType, knownUri } from '../integration-uri.ts';

/** The ports that API Gateway calls on the public internet. */
export const uriHttpPort: IntegrationCheck = {
  code: 'uri-http-port',
  title: 'Port that API Gateway does not call',
  severity: 'warning',
  appliesTo: 'integration',
  *run({ integration, text }) {
    const uri = knownUri(integration);
    if (uri === null || integration.api !== 'REST' || !isHttpType(integration)) return;
    if (integration.connectionType !== null) return;
    const match = /^https?:\/\/[^/:?#]+:(\d+)(?=[/?#]|$)/.exec(uri.read);
    if (match === null) return;
    const [whole, port = ''] = match;
    const number = Number(port);
    if (number === 80 || number === 443 || (number >= 1024 && number <= 65535)) return;
    const part = { start: whole.length - port.length, end: whole.length };
    yield {
      span: partOf(text, uri, part),
      message: `API Gateway calls ports 80, 443 and 1024 to 65535 only; calls to port ${port} fail (unconfirmed: with 'Invalid endpoint address').`,
    };
  },
};
