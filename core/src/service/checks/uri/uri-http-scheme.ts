import type { IntegrationCheck } from '../check.ts';
import { asGuess } from '../entry-fix.ts';
import { valueOf } from '../field-text.ts';
import { isHttpType, knownUri } from '../integration-uri.ts';

/**
 * A URL is written with its scheme (aws-recorded: http-uri-invalid-http); the host may be a stage
 * variable (http-uri-all-stage-variable-host). An ARN is `uri-http-arn`'s. The uri of an HTTP API
 * may be an ARN of a listener, so only REST is judged.
 */
export const uriHttpScheme: IntegrationCheck = {
  code: 'uri-http-scheme',
  title: 'HTTP uri without http:// or https://',
  severity: 'error',
  appliesTo: 'integration',
  *run({ integration, text }) {
    const uri = knownUri(integration);
    if (uri === null || integration.api !== 'REST' || !isHttpType(integration)) return;
    // A stage variable in front may hold the scheme; the service has not been seen with one.
    if (/^(?:https?:\/\/|arn:|\$\{?stageVariables\b)/i.test(uri.read)) return;
    const span = valueOf(text, uri);
    const isHost = /^[\w-]+(?:\.[\w-]+)+(?=[:/?]|$)/.test(uri.read);
    const edits = [{ span: { start: span.start, end: span.start }, newText: 'https://' }];
    yield {
      span,
      message: `'${uri.read}' is no URL with http:// or https://; API Gateway refuses it as an invalid HTTP endpoint.`,
      ...(isHost && asGuess({ fix: { title: "Put 'https://' before it", edits } })),
    };
  },
};
