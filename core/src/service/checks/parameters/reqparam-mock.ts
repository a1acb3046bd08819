import type { IntegrationCheck } from '../check.ts';
import { isInRestApi } from '../integration/field-table.ts';
import { ineffectiveMappings } from './ineffective-mappings.ts';

/** A MOCK sends nothing to anybody; its mappings are stored and ignored (recorded). */
export const reqparamMock: IntegrationCheck = {
  code: 'reqparam-mock',
  title: 'Request mapping of a MOCK',
  severity: 'hint',
  appliesTo: 'integration',
  *run({ integration, api, text }) {
    if (integration.type !== 'MOCK' || !isInRestApi(integration, api)) return;
    yield* ineffectiveMappings(
      integration,
      text,
      () => false,
      () => ({
        message:
          'A MOCK calls no backend that could receive a mapped value: request mappings have no effect.',
        unnecessary: true,
      }),
    );
  },
};
