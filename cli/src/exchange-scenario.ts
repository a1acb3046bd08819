/** `scenario import` and `scenario export`: from and to the forms of other tools. */
import { readFileSync } from 'node:fs';
import {
  exportScenario,
  importScenarios,
  lineIndex,
  type ExportForm,
  type ImportForm,
} from '../../core/src/index.ts';
import { CommandFailure } from './failure.ts';
import { readText } from './read-file.ts';
import { needTarget, openRunFile } from './run-file.ts';
import { openSubject } from './run-subject.ts';
import type { Terminal } from './terminal.ts';

export interface ImportArguments {
  readonly from: ImportForm['name'] | null;
  /** `-` is standard input. */
  readonly file: string;
  /** The OpenAPI file whose operations the calls belong to. */
  readonly spec: string | null;
  /** Which of several, from 1. */
  readonly entry: number | null;
  readonly isList: boolean;
}

export interface ExportArguments {
  readonly to: ExportForm['name'];
  /** An OpenAPI file, or a scenario that names one. */
  readonly file: string;
  readonly operation: string | null;
  readonly scenarioFile: string | null;
  readonly baseUrl: string | null;
}

/** Print the scenario that a text holds, or the list of its calls. Exit code 0. */
export function importScenario(
  { from, file, spec, entry, isList }: ImportArguments,
  terminal: Terminal,
): number {
  const text = file === '-' ? readFileSync(0, 'utf8').replace(/^\uFEFF/, '') : readText(file);
  const name = file === '-' ? 'standard input' : file;
  const reading = importScenarios(text, from, spec === null ? null : openRunFile(spec).analysis);
  if (!reading.ok) {
    const { line, column } = lineIndex(text).toLineColumn(reading.offset);
    throw new CommandFailure(`${name}:${line + 1}:${column + 1}: ${reading.reason}`);
  }
  const { scenarios } = reading;
  if (isList) {
    terminal.write(scenarios.map(({ title }, index) => `${index + 1}  ${title}\n`).join(''));
    return 0;
  }
  const found = scenarios[(entry ?? 1) - 1];
  if (found === undefined || (entry === null && scenarios.length > 1)) {
    throw new CommandFailure(
      `${name}: has ${scenarios.length} calls: choose one with --entry, --list shows them`,
    );
  }
  const scenario = { ...(spec !== null && { spec }), ...found.scenario };
  terminal.write(`${JSON.stringify(scenario, null, 2)}\n`);
  found.notes.forEach((note) => terminal.complain(note));
  return 0;
}

/** Print a scenario in another form. Exit code 0. */
export function exportScenarioFile(
  { to, file, operation, scenarioFile, baseUrl }: ExportArguments,
  terminal: Terminal,
): number {
  const { opened, scenario } = openSubject(file, scenarioFile);
  const item = needTarget(opened, operation ?? scenario?.operation ?? null, '--operation');
  const options = baseUrl === null ? {} : { baseUrl };
  const writing = exportScenario(opened.analysis, item.target, scenario, to, options);
  if (!writing.ok) throw new CommandFailure(`${opened.file}: ${writing.reason}`);
  terminal.write(writing.text);
  writing.notes.forEach((note) => terminal.complain(note));
  return 0;
}
