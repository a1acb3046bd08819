import type { IntegrationCheck } from '../check.ts';
import { valueOf } from '../field-text.ts';
import { isHidden, isWhole } from '../integration-shape.ts';
import { isMisspelt } from '../misspelt-keys.ts';
import { isInRestApi } from './field-table.ts';

/** A MOCK without a template fails whatever it passes on, which `mock-no-template` says. */
export const passthroughNeverNoTemplate: IntegrationCheck = {
  code: 'passthrough-never-no-template',
  title: 'Passthrough never allowed, and no request template',
  severity: 'warning',
  appliesTo: 'integration',
  *run({ integration, api, text }) {
    const { passthroughBehavior, requestTemplates, type } = integration;
    if (type !== 'AWS' && type !== 'HTTP') return;
    if (passthroughBehavior?.known !== true || !/^never$/i.test(passthroughBehavior.read)) return;
    if (requestTemplates.length > 0 || isHidden(integration, 'requestTemplates')) return;
    if (!isWhole(integration) || isMisspelt(integration, 'requestTemplates')) return;
    if (!isInRestApi(integration, api)) return;
    yield {
      span: valueOf(text, passthroughBehavior),
      message:
        "With 'never' and no request template, every request with a body is answered with 415 'Unsupported Media Type'.",
    };
  },
};
