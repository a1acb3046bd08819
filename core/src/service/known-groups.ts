/** What was found in one version of a file, by what it is about. */
import type { CheckLevel } from './checks/settings.ts';
import type { Diagnostic } from './diagnostic.ts';

export interface FindingGroups {
  /** The version: the file as it was then. */
  readonly text: string;
  readonly levels: Readonly<Record<string, CheckLevel>> | undefined;
  /** By the pointer of an integration, its templates included; of an API by `ofApi`. */
  readonly byOwner: ReadonlyMap<string, readonly Diagnostic[]>;
}

/** The groups of the version at hand and of the one that it was patched from; never more. */
export class KnownGroups {
  #kept: readonly FindingGroups[];

  constructor(lent: KnownGroups | null) {
    this.#kept = lent === null ? [] : lent.#kept;
  }

  /** The groups of that version with those settings; null where they are not known. */
  find(text: string, levels: FindingGroups['levels']): FindingGroups | null {
    return this.#kept.find((one) => one.text === text && one.levels === levels) ?? null;
  }

  /** Keeps these, and of the others the one that they were made of. */
  keep(groups: FindingGroups, base: FindingGroups | null): void {
    this.#kept = base === null ? [groups] : [groups, base];
  }
}

/** The name of a group of findings about an API, by the pointer of its document. */
export function ofApi(pointer: string): string {
  return `api ${pointer}`;
}
