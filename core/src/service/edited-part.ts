import type { FoundApi } from '../openapi/found-api.ts';
import type { FoundIntegration } from '../openapi/found-integration.ts';
import type { NodeEdit } from '../openapi/replace-node.ts';

/** How a version of a file differs from an older one, and what must be checked again for it. */
export interface EditedPart {
  readonly edit: NodeEdit;
  /** The older version. */
  readonly baseText: string;
  /** All integrations of the older version. */
  readonly before: readonly FoundIntegration[];
  /** The integrations that the edit may bear on, as they are now. */
  readonly integrations: readonly FoundIntegration[];
  /** The API of one of these. */
  readonly apiOf: (integration: FoundIntegration) => FoundApi | null;
  /** The APIs that it may bear on. */
  readonly apis: readonly FoundApi[];
  /** The pointers of all integrations, in the order of the file; null where they are as before. */
  readonly pointers: readonly string[] | null;
}
