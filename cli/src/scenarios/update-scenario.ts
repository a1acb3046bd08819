/** `test --update`: writes what came out into the scenario's file as what is expected. */
import { readFileSync, writeFileSync } from 'node:fs';
import {
  applyEdits,
  editExpectation,
  expectAgain,
  expectOf,
  type Report,
  type Scenario,
} from '../../../core/src/index.ts';
import { CommandFailure } from '../failure.ts';
import { expectationOf } from './scenario-files.ts';

/**
 * Edit `expect` alone: the parts that it names, or a whole result where there is none yet. Throws a
 * `CommandFailure` where the file cannot be written.
 */
export function updateScenario(file: string, scenario: Scenario, report: Report): void {
  try {
    const text = readFileSync(file, 'utf8');
    // Its marker at the beginning belongs to the file, not to the JSON.
    const marker = text.startsWith('\uFEFF') ? '\uFEFF' : '';
    const json = text.slice(marker.length);
    const expect = expectationOf(scenario);
    const wanted = expect === null ? expectOf(report) : expectAgain(report, expect);
    const edits = editExpectation(json, { ...wanted });
    if (edits === null) throw new Error('its layout leaves no place for it');
    writeFileSync(file, marker + applyEdits(json, edits));
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new CommandFailure(`${file}: the expectation cannot be written (${why})`);
  }
}
