/** A scenario of a file as the panel offers it. */
import type { Uri } from 'vscode';
import type { Scenario } from '../../../core/src/gateway/scenario.ts';
import { lastName } from '../../../protocol/src/relative-path.ts';
import { atOf } from '../../../protocol/src/report-place.ts';
import type { At } from '../../../protocol/src/report.ts';
import type { ScenarioHead } from '../../../protocol/src/scenario-requests.ts';

export interface SavedScenario {
  readonly uri: Uri;
  readonly title: string;
  /** `GET /orders`; null for that of a template. */
  readonly operation: string | null;
  readonly scenario: Scenario;
  /** Null where the file can be read; `scenario` is empty where not. */
  readonly fault: ScenarioFault | null;
}

/** Why a file is no scenario, in a sentence, and where. */
export interface ScenarioFault {
  readonly message: string;
  readonly at: At;
}

/** What the server says of a file, for people: of one with a fault the name is the title. */
export function savedScenario(
  uri: Uri,
  { title, operation, scenario, fault }: ScenarioHead,
): SavedScenario {
  if (fault === null) return { uri, title, operation, scenario: scenario ?? {}, fault };
  const name = lastName(uri.path);
  const at = atOf(uri.toString(), fault.range);
  // Some faults begin with a verb, and the name is their subject.
  const link = /^(?:is|cannot|names) /.test(fault.message) ? ' ' : ': ';
  const said = `${name}${link}${fault.message.replace(/\.$/, '')}`;
  const message = `${said}. Mend the file, or choose another scenario.`;
  return {
    uri,
    title: `${name} (cannot be read)`,
    operation,
    scenario: {},
    fault: { message, at },
  };
}
