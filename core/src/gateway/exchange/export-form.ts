/** What the writers of other tools' forms share. */
import type { Integration } from '../integration.ts';
import type { Scenario } from '../scenario.ts';

export interface ExportOptions {
  /** The address that stands before the path, stage included; else that of `$context`. */
  readonly baseUrl?: string;
}

export type ExportWriting =
  | {
      readonly ok: true;
      /** With a line break at its end, unless it is a body as it is sent. */
      readonly text: string;
      /** A sentence for each thing that the scenario says and the form cannot. */
      readonly notes: readonly string[];
    }
  | { readonly ok: false; readonly reason: string };

export interface ExportForm {
  readonly name: 'curl' | 'lambda-event' | 'test-invoke-method';
  /** For people. */
  readonly title: string;
  /** What the scenario leaves out is filled in as for a run. Never throws. */
  write(integration: Integration, scenario: Scenario, options: ExportOptions): ExportWriting;
}
