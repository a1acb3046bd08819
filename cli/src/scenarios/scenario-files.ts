/** Finds and reads the scenario files that `test` is to run. */
import { basename, resolve } from 'node:path';
import {
  lineIndex,
  readScenarioFile,
  scenarioEnding,
  scenarioSubject,
  type LineIndex,
  type Scenario,
  type ScenarioReading,
  type Span,
} from '../../../core/src/index.ts';
import { ConfigFinder } from '../config.ts';
import { CommandFailure } from '../failure.ts';
import { findAllFiles } from '../find-files.ts';
import { readText } from '../read-file.ts';
import { besideFile } from '../run-subject.ts';

export interface ScenarioFile {
  /** As it is to be shown. */
  readonly file: string;
  readonly title: string;
  /** The OpenAPI file or the template that it belongs to; the file itself where it names none. */
  readonly spec: string;
  /** As the file writes it; null for a template, or where it leaves no choice. */
  readonly operation: string | null;
  readonly scenario: Scenario;
  readonly root: ScenarioReading['root'];
  readonly lines: LineIndex;
  /** Why it cannot be run, with the place; else null. */
  readonly fault: string | null;
}

/**
 * The scenario files of names, folders and patterns, those of one spec and operation together. Throws a
 * `CommandFailure` where there are none, or an argument or a config is wrong.
 * @param filter a text that the title, the operation or the file's name must hold; null for all.
 */
export function findScenarios(
  paths: readonly string[],
  filter: string | null,
): readonly ScenarioFile[] {
  const configs = new ConfigFinder();
  const all = findAllFiles(paths, (_, failure) => {
    throw failure;
  })
    .filter(({ file, isNamed }) => isNamed || file.endsWith(scenarioEnding))
    .filter(({ file }) => !configs.configOf(file).ignores(resolve(file)))
    .map(({ file }) => openScenario(file));
  if (all.length === 0) {
    throw new CommandFailure(`${paths.join(', ')}: there is no *${scenarioEnding} file to run`);
  }
  const wanted = filter === null ? all : all.filter((one) => holds(one, filter.toLowerCase()));
  if (wanted.length === 0) {
    throw new CommandFailure(`--filter: none of ${all.length} scenarios holds '${filter ?? ''}'`);
  }
  return wanted
    .map((one) => ({ one, key: orderOf(one) }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ one }) => one);
}

/** By spec, path, method and file; by code units, which is the same on every machine. */
function orderOf({ spec, operation, file }: ScenarioFile): string {
  const [method = '', path = ''] = (operation ?? '').split(/\s+/);
  return [spec, path, method, file].join('\0');
}

function holds({ file, title, operation, spec }: ScenarioFile, wanted: string): boolean {
  return [file, title, operation ?? spec].some((text) => text.toLowerCase().includes(wanted));
}

function openScenario(file: string): ScenarioFile {
  const nothing = { file, title: basename(file), spec: file, operation: null, scenario: {} };
  let text = '';
  try {
    text = readText(file);
  } catch (error) {
    if (!(error instanceof CommandFailure)) throw error;
    return { ...nothing, root: null, lines: lineIndex(''), fault: error.message };
  }
  const lines = lineIndex(text);
  const reading = readScenarioFile(text);
  const { scenario, root } = reading;
  const { title, owner, operation, fault } = scenarioSubject(reading, basename(file));
  if (scenario === null || fault !== null) {
    return { ...nothing, root, lines, fault: `${placeOf(fault?.at)}: ${fault?.message ?? ''}` };
  }
  const spec = owner === null ? file : besideFile(file, owner.path);
  return { file, title, spec, operation, scenario, root, lines, fault: null };

  function placeOf(at: Span | null | undefined): string {
    if (!at) return file;
    const { line, column } = lines.toLineColumn(at.start);
    return `${file}:${line + 1}:${column + 1}`;
  }
}
