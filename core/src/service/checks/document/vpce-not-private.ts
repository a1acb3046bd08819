import { asList, findEntry } from '../../../openapi/host-tree.ts';
import type { Entry } from '../../../openapi/host-tree.ts';
import { intrinsicOf } from '../../../openapi/placeholders.ts';
import type { ApiCheck } from '../check.ts';
import { endpointConfigurations, endpointTypes } from '../endpoint-types.ts';
import { withoutQuotes } from '../field-text.ts';

/** VPC endpoints beside an endpoint type that is written down and is not `PRIVATE`. */
export const vpceNotPrivate: ApiCheck = {
  code: 'vpce-not-private',
  title: 'VPC endpoints of an API that is not private',
  severity: 'error',
  appliesTo: 'api',
  *run({ api, text }) {
    for (const configuration of endpointConfigurations(api)) {
      const endpoints = findEntry(configuration, 'vpcEndpointIds');
      if (!endpoints || !isGiven(endpoints)) continue;
      const type = endpointTypes(api, configuration);
      if (type === null || type.includes('PRIVATE')) continue;
      yield {
        span: withoutQuotes(text, endpoints.key.span),
        message: `The endpoint type is ${type.join(', ')}, and API Gateway refuses VPC endpoints: 'VPCEndpoints can only be specified with PRIVATE apis.'`,
      };
    }
  },
};

function isGiven({ value }: Entry): boolean {
  return intrinsicOf(value) === null && (asList(value)?.items.length ?? 0) > 0;
}
