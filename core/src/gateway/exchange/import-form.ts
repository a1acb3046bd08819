/** What the readers of other tools' forms share: what goes in, and what comes out. */
import type { Route } from '../integration.ts';
import type { Scenario } from '../scenario.ts';

/** One call that was found, as a scenario. */
export interface ImportedScenario {
  /** What was called, to choose by: `POST /orders/42`. */
  readonly title: string;
  readonly scenario: Scenario;
  /** A sentence for each thing that the form says and the scenario does not hold. */
  readonly notes: readonly string[];
  /** The file that is all of its body, as the call names it: nobody has read it. */
  readonly bodyFile?: string;
}

export interface ImportRefusal {
  readonly ok: false;
  /** One sentence. */
  readonly reason: string;
  /** UTF-16 offset of the text where reading ended. */
  readonly offset: number;
}

/** At least one scenario, in the order of the text. */
export type ImportReading =
  { readonly ok: true; readonly scenarios: readonly ImportedScenario[] } | ImportRefusal;

export interface ImportForm {
  readonly name: 'console-log' | 'curl' | 'har' | 'lambda-event';
  /** For people. */
  readonly title: string;
  /** Cheap: whether a text from the clipboard may be of this form. */
  looksLike(text: string): boolean;
  /** Never throws. Without routes the operation is the path as it was called. */
  read(text: string, routes: readonly Route[]): ImportReading;
}

/** The answer to a text that cannot be read. */
export function refused(reason: string, offset = 0): ImportRefusal {
  return { ok: false, reason, offset };
}
