import { replaceScalar } from '../../../openapi/edit-map.ts';
import type { FoundIntegration } from '../../../openapi/found-integration.ts';
import { asScalar, valueOf as nodeAt } from '../../../openapi/host-tree.ts';
import { spanAt } from '../../../text/span.ts';
import type { Fix } from '../../diagnostic.ts';
import type { IntegrationCheck } from '../check.ts';
import { partOf } from '../field-text.ts';
import { isInRestApi } from '../integration/field-table.ts';
import { isHttpType, knownUri } from '../integration-uri.ts';

/** What a uri cannot hold by RFC 3986, and a percent sign that begins no escape. */
const FORBIDDEN = /(?:[^!#$&'()*+,./0-9:;=?@A-Z[\]_a-z~%-]|%(?![0-9A-Fa-f]{2}))+/g;

/** `{name}` is filled in with an escaped value, `${stageVariables.x}` with a known one. */
const FILLED_IN = /\$?\{[^{}\s]*\}/g;

/** A uri of an HTTP backend is written as it is sent: encoded (API reference of PutIntegration). */
export const uriHttpEncoding: IntegrationCheck = {
  code: 'uri-http-encoding',
  title: 'Character that a uri cannot hold',
  // The refusal is not recorded for each of them.
  severity: 'warning',
  appliesTo: 'integration',
  *run({ integration, api, text }) {
    const uri = knownUri(integration);
    if (uri === null || !isHttpType(integration) || !isInRestApi(integration, api)) return;
    // Without a scheme nothing is one, which `uri-http-scheme` says.
    if (!/^(?:https?:\/\/|\$\{stageVariables\.)/i.test(uri.read)) return;
    const plain = uri.read.replace(FILLED_IN, (part) => '_'.repeat(part.length));
    const [first] = plain.matchAll(FORBIDDEN);
    if (first === undefined) return;
    yield {
      span: partOf(text, uri, spanAt(first.index, first[0].length)),
      message: `A uri cannot hold ${shown(first[0])} unless it is percent-encoded; API Gateway refuses it as an invalid HTTP endpoint (unconfirmed for each character).`,
      ...encoding(integration, text, uri.read),
    };
  },
};

function shown(characters: string): string {
  const isBlank = characters.trim() === '';
  return isBlank ? 'a blank' : `'${characters.trim()}'`;
}

/**
 * The fix that encodes what can only be meant as it stands. A brace or an angle bracket is more
 * likely a placeholder that was forgotten, a backslash a slash; a host has an encoding of its own.
 */
function encoding({ node }: FoundIntegration, text: string, uri: string): { readonly fix?: Fix } {
  const scalar = asScalar(nodeAt(node, 'uri'));
  const trimmed = uri.trim();
  const [, origin = '', rest = ''] = /^(https?:\/\/[^/?#]*)(.*)$/is.exec(trimmed) ?? [];
  const plain = rest.replace(FILLED_IN, '');
  const isHostPlain = origin.replace(FILLED_IN, '').search(FORBIDDEN) < 0;
  if (scalar === null || !isHostPlain || !/^[^{}<>\\]*$/u.test(plain)) return {};
  if (origin === '' || /%(?![0-9A-Fa-f]{2})/.test(plain) || /\p{Cs}|\p{Cc}/u.test(plain)) return {};
  const parts = rest.split(/(\$?\{[^{}\s]*\})/);
  const encoded = parts.map((part, index) =>
    index % 2 === 1 ? part : part.replace(FORBIDDEN, encodeURIComponent),
  );
  const edit = replaceScalar(text, scalar, origin + encoded.join(''));
  return edit === null ? {} : { fix: { title: 'Percent-encode', edits: [edit] } };
}
