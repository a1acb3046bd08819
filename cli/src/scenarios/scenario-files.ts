/** Finds and reads the scenario files that `test` is to run. */
import { basename, dirname, isAbsolute, join, resolve } from 'node:path';
import {
  lineIndex,
  readScenarioFile,
  type LineIndex,
  type Scenario,
  type ScenarioReading,
} from '../../../core/src/index.ts';
import { ConfigFinder } from '../config.ts';
import { CommandFailure } from '../failure.ts';
import { findAllFiles } from '../find-files.ts';
import { readText } from '../read-file.ts';

const ending = '.scenario.json';

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
    .filter(({ file, isNamed }) => isNamed || file.endsWith(ending))
    .filter(({ file }) => !configs.configOf(file).ignores(resolve(file)))
    .map(({ file }) => openScenario(file));
  if (all.length === 0) {
    throw new CommandFailure(`${paths.join(', ')}: there is no *${ending} file to run`);
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
  const { scenario, faults, root } = readScenarioFile(text);
  const [first] = faults;
  const fault = first === undefined ? null : `${placeOf(first.at.start)}: ${first.message}`;
  if (scenario === null || fault !== null) return { ...nothing, root, lines, fault };
  const owner = scenario.template ?? scenario.spec;
  return {
    file,
    title: scenario.title ?? basename(file).replace(ending, ''),
    spec: owner === undefined ? file : besideFile(file, owner),
    operation: scenario.template === undefined ? (scenario.operation ?? null) : null,
    scenario,
    root,
    lines,
    fault: owner === undefined ? `${file}: names neither a 'spec' nor a 'template'` : null,
  };

  function placeOf(offset: number): string {
    const { line, column } = lines.toLineColumn(offset);
    return `${file}:${line + 1}:${column + 1}`;
  }
}

/** What a scenario expects; null where that is nothing at all. */
export function expectationOf({ expect = {} }: Scenario): NonNullable<Scenario['expect']> | null {
  return Object.keys(expect).length === 0 ? null : expect;
}

/** A path as a file of the same folder writes it. */
function besideFile(file: string, path: string): string {
  return (isAbsolute(path) ? path : join(dirname(file), path)).replaceAll('\\', '/');
}
