import { parseRequestSource } from '../../../gateway/parameter-mapping.ts';
import { spelledType } from '../spelling.ts';
import type { IntegrationCheck } from '../check.ts';
import { isInRestApi } from '../integration/field-table.ts';
import { ineffectiveMappings, type TargetedMapping } from './ineffective-mappings.ts';

/**
 * The event of a Lambda proxy shows the client's request, whatever is mapped (recorded). Headers
 * that say how the function is invoked (`X-Amz-Invocation-Type`) do their work all the same.
 */
export const reqparamLambdaProxy: IntegrationCheck = {
  code: 'reqparam-lambda-proxy',
  title: 'Request mapping of a Lambda proxy',
  severity: 'warning',
  appliesTo: 'integration',
  *run({ integration, api, text }) {
    if (integration.type !== 'AWS_PROXY' || !isInRestApi(integration, api)) return;
    const { uri } = integration;
    const isEffective = ({ target: { place, name } }: TargetedMapping): boolean => {
      if (place === 'header') return /^x-amz-/i.test(name);
      // A function's name may have a placeholder too.
      return place === 'path' && (uri === null || !uri.known || uri.read.includes(`{${name}}`));
    };
    const plain = spelledType(integration, 'aws');
    yield* ineffectiveMappings(integration, text, isEffective, (mappings) => ({
      message: `The event of a Lambda proxy holds the client's request as it is: request mappings do not change it, type '${plain}' takes them.`,
      unnecessary: true,
      // The function finds the same value there anyway, so nobody misses it.
      ...(mappings.every(isCopy) ? { severity: 'hint' as const } : {}),
    }));
  },
};

/** True for `integration.request.path.id: method.request.path.id`. */
function isCopy({ mapping, target }: TargetedMapping): boolean {
  const source = parseRequestSource(mapping.source);
  return (
    source?.kind === 'parameter' && source.place === target.place && source.name === target.name
  );
}
