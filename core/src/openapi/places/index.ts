/** The places in a host file where integrations live. A new place is a file and a line here. */
import { cloudformationMethods } from './cloudformation-methods.ts';
import { openapiPaths } from './openapi-paths.ts';
import type { IntegrationPlaces } from './place.ts';
import { sharedIntegrations } from './shared-integrations.ts';

export const places = [
  cloudformationMethods,
  openapiPaths,
  sharedIntegrations,
] as const satisfies readonly IntegrationPlaces[];
