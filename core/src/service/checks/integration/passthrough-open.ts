import { findEntry } from '../../../openapi/host-tree.ts';
import type { IntegrationCheck } from '../check.ts';
import { addition } from '../entry-fix.ts';
import { keyOf, valueOf } from '../field-text.ts';
import { isHidden, isWhole } from '../integration-shape.ts';
import { isMisspelt } from '../misspelt-keys.ts';
import { spelledKey } from '../spelling.ts';
import { isInRestApi } from './field-table.ts';

/** Advice for methods that clients send a body to; a template for no body cannot be passed by. */
export const passthroughOpen: IntegrationCheck = {
  code: 'passthrough-open',
  title: 'Bodies of other media types pass the template by',
  severity: 'hint',
  appliesTo: 'integration',
  *run({ integration, api, text }) {
    const { keys, method, node, passthroughBehavior: behavior, spelling, type } = integration;
    const templates = keys.get('requestTemplates');
    if ((type !== 'AWS' && type !== 'HTTP') || templates === undefined) return;
    if (!['ANY', 'PATCH', 'POST', 'PUT'].includes(method.httpMethod)) return;
    if (integration.requestTemplates.length === 0 || isHidden(integration, 'requestTemplates'))
      return;
    if (!isWhole(integration) || !isInRestApi(integration, api)) return;
    const value = spelling === 'openapi' ? 'when_no_templates' : 'WHEN_NO_TEMPLATES';
    const message = `A body of another media type goes to the backend as it came; with '${spelledKey(integration, 'passthroughBehavior')}: ${value}' it is answered with 415.`;
    if (behavior !== null) {
      if (!behavior.known || !/^when_no_match$/i.test(behavior.read)) return;
      const span = valueOf(text, behavior);
      const edits = [{ span, newText: value }];
      yield { span, message, fix: { title: `Replace with '${value}'`, edits } };
      return;
    }
    if (keys.has('passthroughBehavior') || isMisspelt(integration, 'passthroughBehavior')) return;
    const entry = findEntry(node, 'uri') ?? undefined;
    const key = spelledKey(integration, 'passthroughBehavior');
    const span = keyOf(text, templates);
    yield { span, message, ...addition(text, node, key, value, entry) };
  },
};
