import { isLongerInUtf8 } from '../../../gateway/encoding/utf8.ts';
import { quotas } from '../../../gateway/limits.ts';
import { findEntry } from '../../../openapi/host-tree.ts';
import type { ApiCheck } from '../check.ts';
import { isSurelyRest } from '../sure-rest.ts';

/**
 * A quota of API Gateway for the file of an import. A document inside of a template is sent in
 * another form than the one it has there. A keystroke in a template does not count anew.
 */
export const definitionSize: ApiCheck = {
  code: 'definition-size',
  title: 'Definition above 6 MB',
  // What the import says to a larger one has not been recorded.
  severity: 'warning',
  appliesTo: 'api',
  *run({ api, text }) {
    const limit = quotas.definitionBytes.value;
    if (!isLongerInUtf8(text, limit) || api.place.pointer !== '' || !isSurelyRest(api)) return;
    const entry = findEntry(api.root, 'openapi') ?? findEntry(api.root, 'swagger');
    if (entry === null) return;
    yield {
      span: entry.key.span,
      message: `A definition has at most ${limit / 1024 / 1024} MB, and this file has more; the import refuses it (unconfirmed).`,
    };
  },
};
