import type { FoundIntegration } from '../found-integration.ts';
import type { HostNode } from '../host-tree.ts';

/** What holds for the whole file. */
export interface FileContext {
  readonly file: string;
  readonly isPreprocessed: boolean;
}

/** One kind of place in a host file where integrations live. */
export interface IntegrationPlaces {
  readonly name: string;
  /** `root`: one document of the file, named `rootPointer`. */
  find(root: HostNode, rootPointer: string, ctx: FileContext): Iterable<FoundIntegration>;
}
