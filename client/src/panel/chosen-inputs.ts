/** What a person chose for each target that the panel has shown, so that it is there when it comes back. */
import type { Uri } from 'vscode';
import type { TargetItem } from '../../../protocol/src/requests.ts';
import { isSameTarget, subjectOf, type RestoreState } from './run-subject.ts';

/** Of more targets the oldest choices are forgotten. */
const targetsAtMost = 100;

export class ChosenInputs {
  #kept: readonly RestoreState[] = [];

  keep(shown: RestoreState): void {
    const others = this.#kept.filter(
      ({ uri, target }) =>
        uri !== shown.uri || JSON.stringify(target) !== JSON.stringify(shown.target),
    );
    this.#kept = [...others, shown].slice(-targetsAtMost);
  }

  /** A target with the scenario that was chosen for it last. */
  recall(uri: Uri, item: TargetItem): RestoreState {
    const kept = this.#kept.find((one) => isSameTarget(one, uri, item));
    return { ...kept, ...subjectOf(uri, item) };
  }
}
