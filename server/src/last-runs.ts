/** What the templates of each document gave in their last run, until the document is closed. */
import type { RunTarget, RunValues } from '../../core/src/index.ts';
import { templateDocumentOf } from '../../protocol/src/template-document.ts';
import type { SettingsStore } from './settings-store.ts';
import type { TemplatePlaces } from './template-places.ts';

export class LastRuns {
  readonly #places: TemplatePlaces;
  readonly #byUri = new Map<string, Map<string, () => readonly RunValues[]>>();

  /** `places` knows what the templates that are open by themselves are called. */
  constructor(places: TemplatePlaces) {
    this.#places = places;
  }

  /**
   * A later run of the same target takes the place of the earlier one.
   * @param values worked out when they are asked for, since most runs are followed by another one.
   */
  keep(uri: string, target: RunTarget, values: () => readonly RunValues[]): void {
    const ofDocument = this.#byUri.get(uri) ?? new Map<string, () => readonly RunValues[]>();
    let known: readonly RunValues[] | null = null;
    ofDocument.set(JSON.stringify(target), () => (known ??= values()));
    this.#byUri.set(uri, ofDocument);
  }

  /** Of all targets of a document; of a template that is open by itself, from the runs of its file. */
  of(uri: string): readonly RunValues[] {
    const place = templateDocumentOf(uri);
    const ofDocument = this.#byUri.get(place?.host ?? uri);
    const known = [...(ofDocument?.values() ?? [])].flatMap((values) => values());
    if (place === null) return known;
    const now = this.#places.nameNow(place.host, place.template);
    const { pointer, phase, response, mediaType } = now;
    return known
      .filter(
        ({ name }) =>
          name?.pointer === pointer &&
          name.phase === phase &&
          name.response === response &&
          name.mediaType === mediaType,
      )
      .map((values) => ({ ...values, name: null }));
  }

  /** The settings of a document that was run say that its values are to be shown. */
  async anyShown(settings: SettingsStore): Promise<boolean> {
    const ofRun = await Promise.all([...this.#byUri.keys()].map((uri) => settings.of(uri)));
    return ofRun.some(({ inlayValues }) => inlayValues);
  }

  forget(uri: string): void {
    this.#byUri.delete(uri);
  }
}
