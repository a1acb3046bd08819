import type { IntegrationCheck } from '../check.ts';
import { removal } from '../entry-fix.ts';
import { withoutQuotes } from '../field-text.ts';
import { isHttpType } from '../integration-uri.ts';
import { isInRestApi } from './field-table.ts';
import { tlsEntry } from './tls-entry.ts';

/** A REST API verifies the host of the uri; HTTP APIs, whose uri is an ARN, are told a name. */
export const tlsServerNameRest: IntegrationCheck = {
  code: 'tls-server-name-rest',
  title: 'Server name to verify in a REST API',
  severity: 'warning',
  appliesTo: 'integration',
  *run({ integration, api, text }) {
    if (!isHttpType(integration) || !isInRestApi(integration, api)) return;
    const found = tlsEntry(integration, 'serverNameToVerify');
    if (found === null) return;
    const { map, entry } = found;
    yield {
      span: withoutQuotes(text, entry.key.span),
      message: `'${entry.key.text}' is for HTTP APIs; a REST API verifies the host of the uri, and the name has no effect (unconfirmed).`,
      unnecessary: true,
      ...removal(text, map, entry),
    };
  },
};
