/** The checks of HTTP APIs. */
import type { Check } from '../check.ts';
import { httpAuthorizerFormat } from './http-authorizer-format.ts';
import { httpBodyPath } from './http-body-path.ts';
import { httpCorsCredentials } from './http-cors-credentials.ts';
import { httpJwtConfig } from './http-jwt-config.ts';
import { httpMappingKey } from './http-mapping-key.ts';
import { httpMappingReserved } from './http-mapping-reserved.ts';
import { httpMethodMissing } from './http-method-missing.ts';
import { httpOpenapiVersion } from './http-openapi-version.ts';
import { httpPayloadFormatHttpProxy } from './http-payload-format-http-proxy.ts';
import { httpPayloadFormatMissing } from './http-payload-format-missing.ts';
import { httpPayloadFormatValue } from './http-payload-format-value.ts';
import { httpPolicy } from './http-policy.ts';
import { httpRequestValidation } from './http-request-validation.ts';
import { httpResponseKey } from './http-response-key.ts';
import { httpResponseStatus } from './http-response-status.ts';
import { httpRouteKey } from './http-route-key.ts';
import { httpSubtypeCredentials } from './http-subtype-credentials.ts';
import { httpSubtypeFormat } from './http-subtype-format.ts';
import { httpSubtypeParams } from './http-subtype-params.ts';
import { httpSubtypeUnknown } from './http-subtype-unknown.ts';
import { httpTemplates } from './http-templates.ts';
import { httpTimeout } from './http-timeout.ts';
import { httpType } from './http-type.ts';
import { httpVpclinkId } from './http-vpclink-id.ts';
import { httpVpclinkUri } from './http-vpclink-uri.ts';

export const httpApiChecks: readonly Check[] = [
  httpAuthorizerFormat,
  httpBodyPath,
  httpCorsCredentials,
  httpJwtConfig,
  httpMappingKey,
  httpMappingReserved,
  httpMethodMissing,
  httpOpenapiVersion,
  httpPayloadFormatHttpProxy,
  httpPayloadFormatMissing,
  httpPayloadFormatValue,
  httpPolicy,
  httpRequestValidation,
  httpResponseKey,
  httpResponseStatus,
  httpRouteKey,
  httpSubtypeCredentials,
  httpSubtypeFormat,
  httpSubtypeParams,
  httpSubtypeUnknown,
  httpTemplates,
  httpTimeout,
  httpType,
  httpVpclinkId,
  httpVpclinkUri,
];
