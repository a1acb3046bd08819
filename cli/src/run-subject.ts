/** What is to be run: an OpenAPI file or a template, with a scenario, or a scenario that names one. */
import { dirname, isAbsolute, join } from 'node:path';
import {
  lineIndex,
  readScenarioFile,
  scenarioEnding,
  type Scenario,
} from '../../core/src/index.ts';
import { CommandFailure } from './failure.ts';
import { readText } from './read-file.ts';
import { openRunFile, type RunFile } from './run-file.ts';

export interface RunSubject {
  readonly opened: RunFile;
  /** Null where none is given: then the document's own counts. */
  readonly scenario: Scenario | null;
}

/** Opens the files that a command names. Throws a `CommandFailure` that says what is wrong with them. */
export function openSubject(file: string, scenarioFile: string | null): RunSubject {
  if (scenarioFile !== null || !file.endsWith(scenarioEnding)) {
    const scenario = scenarioFile === null ? null : readScenario(scenarioFile);
    return { opened: openRunFile(file), scenario };
  }
  const scenario = readScenario(file);
  const named = scenario.spec ?? scenario.template;
  if (named === undefined) {
    throw new CommandFailure(`${file}: names no "spec"; give the OpenAPI file and --scenario`);
  }
  return { opened: openRunFile(besideFile(file, named)), scenario };
}

/** A path as a file of the same folder writes it. */
export function besideFile(file: string, path: string): string {
  return (isAbsolute(path) ? path : join(dirname(file), path)).replaceAll('\\', '/');
}

function readScenario(file: string): Scenario {
  const text = readText(file);
  const { scenario, faults } = readScenarioFile(text);
  const [fault] = faults;
  if (scenario !== null && fault === undefined) return scenario;
  const { line, column } = lineIndex(text).toLineColumn(fault?.at.start ?? 0);
  throw new CommandFailure(`${file}:${line + 1}:${column + 1}: ${fault?.message ?? ''}`);
}
