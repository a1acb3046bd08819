/** The places in a host file where integrations live. A new place is a file and a line here. */
import { openapiPaths } from './openapi-paths.ts';
import type { IntegrationPlaces } from './place.ts';
import { sharedIntegrations } from './shared-integrations.ts';

export const places = [
  openapiPaths,
  sharedIntegrations,
] as const satisfies readonly IntegrationPlaces[];
