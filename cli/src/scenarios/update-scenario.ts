/** `test --update`: writes what came out into the scenario's file as what is expected. */
import { readFileSync, writeFileSync } from 'node:fs';
import {
  applyEdits,
  updateExpectation,
  type Report,
  type Scenario,
} from '../../../core/src/index.ts';
import { CommandFailure } from '../failure.ts';
import { reasonOf } from '../../../protocol/src/reason-of.ts';

/**
 * Edit `expect` alone: the parts that it names, or a whole result where there is none yet. Throws a
 * `CommandFailure` where the file cannot be written.
 */
export function updateScenario(file: string, scenario: Scenario, report: Report): void {
  try {
    const text = readFileSync(file, 'utf8');
    const edits = updateExpectation(text, scenario, report);
    if (edits === null) throw new Error('its layout leaves no place for it');
    writeFileSync(file, applyEdits(text, edits));
  } catch (error) {
    const why = reasonOf(error);
    throw new CommandFailure(`${file}: the expectation cannot be written (${why})`);
  }
}
