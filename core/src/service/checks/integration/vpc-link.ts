/** Questions about the way to the backend that the checks of private integrations ask. */
import { isWhole } from '../integration-shape.ts';
import { isMisspelt } from '../misspelt-keys.ts';
import type { FoundIntegration } from '../../../openapi/found-integration.ts';

/** `unknown` where a part of the file that is not seen decides, and for a value that is neither. */
export type Connection = 'internet' | 'vpc-link' | 'unknown';

/** The way that `connectionType` chooses; without one it is the internet. Letter case is left open. */
export function connectionOf(integration: FoundIntegration): Connection {
  const { connectionType } = integration;
  if (connectionType === null) {
    const isAbsent = isWhole(integration) && !isMisspelt(integration, 'connectionType');
    return isAbsent ? 'internet' : 'unknown';
  }
  if (!connectionType.known) return 'unknown';
  switch (connectionType.read.toUpperCase()) {
    case 'VPC_LINK':
      return 'vpc-link';
    case 'INTERNET':
      return 'internet';
    default:
      return 'unknown';
  }
}
