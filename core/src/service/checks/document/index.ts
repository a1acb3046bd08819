/** The checks of the API around the integrations. */
import type { Check } from '../check.ts';
import { anyDefaultRoute } from './any-default-route.ts';
import { apiNoMethods } from './api-no-methods.ts';
import { apikeysourceEnum } from './apikeysource-enum.ts';
import { authType } from './auth-type.ts';
import { authorizerIdentitySource } from './authorizer-identity-source.ts';
import { authorizerProviderArns } from './authorizer-provider-arns.ts';
import { authorizerTtl } from './authorizer-ttl.ts';
import { authorizerType } from './authorizer-type.ts';
import { authorizerUri } from './authorizer-uri.ts';
import { binarymediatypesShape } from './binarymediatypes-shape.ts';
import { componentsIntegrationsRest } from './components-integrations-rest.ts';
import { corsExtensionRest } from './cors-extension-rest.ts';
import { definitionSize } from './definition-size.ts';
import { gatewayresponse413 } from './gatewayresponse-413.ts';
import { gatewayresponseParamKey } from './gatewayresponse-param-key.ts';
import { gatewayresponseStatus } from './gatewayresponse-status.ts';
import { gatewayresponseType } from './gatewayresponse-type.ts';
import { gatewayresponseVtl } from './gatewayresponse-vtl.ts';
import { integrationMissing } from './integration-missing.ts';
import { mincompressionRange } from './mincompression-range.ts';
import { modelName } from './model-name.ts';
import { pathGreedyChild } from './path-greedy-child.ts';
import { pathSegment } from './path-segment.ts';
import { pathSiblingVariable } from './path-sibling-variable.ts';
import { refExternal } from './ref-external.ts';
import { reservedPath } from './reserved-path.ts';
import { schemaUnsupported } from './schema-unsupported.ts';
import { securitySchemeType } from './security-scheme-type.ts';
import { validatorNoModel } from './validator-no-model.ts';
import { validatorShape } from './validator-shape.ts';
import { validatorUnknown } from './validator-unknown.ts';
import { vpceNotPrivate } from './vpce-not-private.ts';

export const documentChecks: readonly Check[] = [
  anyDefaultRoute,
  apiNoMethods,
  apikeysourceEnum,
  authType,
  authorizerIdentitySource,
  authorizerProviderArns,
  authorizerTtl,
  authorizerType,
  authorizerUri,
  binarymediatypesShape,
  componentsIntegrationsRest,
  corsExtensionRest,
  definitionSize,
  gatewayresponse413,
  gatewayresponseParamKey,
  gatewayresponseStatus,
  gatewayresponseType,
  gatewayresponseVtl,
  integrationMissing,
  mincompressionRange,
  modelName,
  pathGreedyChild,
  pathSegment,
  pathSiblingVariable,
  refExternal,
  reservedPath,
  schemaUnsupported,
  securitySchemeType,
  validatorNoModel,
  validatorShape,
  validatorUnknown,
  vpceNotPrivate,
];
