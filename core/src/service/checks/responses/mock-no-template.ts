import { asScalar, findEntry } from '../../../openapi/host-tree.ts';
import { intrinsicOf } from '../../../openapi/placeholders.ts';
import type { IntegrationCheck } from '../check.ts';
import { addition } from '../entry-fix.ts';
import { isHidden, isWhole, placeOfType } from '../integration-shape.ts';
import { isMisspelt } from '../misspelt-keys.ts';
import { spelledKey } from '../spelling.ts';

/**
 * A MOCK takes the status of its answer from its rendered request template. Without one it reads
 * the client's own payload, and a call without a `statusCode` in its body ends in 500. An empty
 * template is stored as none (aws-recorded: response-template-empty-becomes-null).
 */
export const mockNoTemplate: IntegrationCheck = {
  code: 'mock-no-template',
  title: 'MOCK without a request template',
  severity: 'error',
  appliesTo: 'integration',
  *run({ integration, text }) {
    const { api, type } = integration;
    if (api !== 'REST' || type !== 'MOCK' || !isWhole(integration)) return;
    // Templates that an intrinsic gives (`Fn::If`) may be there; one that is no text is
    // `value-not-string`'s.
    if (isHidden(integration, 'requestTemplates')) return;
    const isGiven = integration.requestTemplates.some(
      ({ node, text }) => text !== '' || intrinsicOf(node) !== null || asScalar(node) === null,
    );
    if (isGiven) return;
    if (isMisspelt(integration, 'requestTemplates')) return;
    const { keys, node } = integration;
    const key = spelledKey(integration, 'requestTemplates');
    const behind = findEntry(node, 'type') ?? undefined;
    const template = { 'application/json': '{"statusCode": 200}' };
    yield {
      span: placeOfType(integration),
      message:
        "A MOCK without a request template has no 'statusCode' to answer with: calls end in 500 (log: 'Unable to parse statusCode').",
      // A half-typed key is the person's to go on with.
      ...(keys.has('requestTemplates') ? {} : addition(text, node, key, template, behind)),
    };
  },
};
