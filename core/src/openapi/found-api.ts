/** One API of a host file: the document around its operations, as the checks of it need it. */
import type { ApiKind } from '../gateway/integration.ts';
import type { ApiPlace, FoundIntegration, OperationPlace } from './found-integration.ts';
import type { MapNode } from './host-tree.ts';

/** Null for a fragment, which has no line that says. */
export type Dialect = 'openapi-3.0' | 'openapi-3.1' | 'swagger-2.0' | null;

export interface FoundApi {
  readonly place: ApiPlace;
  readonly kind: ApiKind;
  /** False where the text could be imported as the other kind as well; see `api-kind.ts`. */
  readonly isKindSure: boolean;
  /**
   * True where the document can only be meant for a REST API. `kind` says REST as well when nothing
   * tells the two apart; an HTTP API's integrations all name a payload format (Developer Guide), so
   * a document where one does not is none.
   */
  readonly isSurelyRest: boolean;
  readonly dialect: Dialect;
  /** The document, or the fragment; null where it is no map. */
  readonly root: MapNode | null;
  /** False for a fragment: what is missing here may stand in another file. */
  readonly isWhole: boolean;
  /** In the order of the file, with an integration or without. */
  readonly operations: readonly OperationPlace[];
  readonly integrations: readonly FoundIntegration[];
}
