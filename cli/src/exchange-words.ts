/** The words behind `scenario`, on the command line. */
import { exportFormNames, importFormNames } from '../../core/src/index.ts';
import { oneOf, parse, seeHelp, textOf } from './command-words.ts';
import type { ExportArguments, ImportArguments } from './exchange-scenario.ts';
import { CommandFailure } from './failure.ts';

export type ScenarioCommand =
  | ({ readonly name: 'scenario import' } & ImportArguments)
  | ({ readonly name: 'scenario export' } & ExportArguments);

/** Throws a `CommandFailure` for words that it cannot follow. */
export function readScenarioCommand([first, ...rest]: readonly string[]): ScenarioCommand {
  switch (first) {
    case 'import':
      return readImport(rest);
    case 'export':
      return readExport(rest);
    default:
      throw new CommandFailure(`scenario: say import or export${seeHelp}`);
  }
}

function readImport(words: readonly string[]): ScenarioCommand {
  const { values, positionals } = parse(words, {
    from: { type: 'string' },
    spec: { type: 'string' },
    entry: { type: 'string' },
    list: { type: 'boolean' },
  });
  const from = values['from'];
  const entry = textOf(values['entry']);
  if (entry !== null && !/^[1-9]\d*$/.test(entry)) {
    throw new CommandFailure(`--entry must be a number from 1, not '${entry}'`);
  }
  return {
    name: 'scenario import',
    file: onlyFile(positionals, 'import', 'a file to read, or - for standard input'),
    from: from === undefined ? null : oneOf('--from', from, importFormNames),
    spec: textOf(values['spec']),
    entry: entry === null ? null : Number(entry),
    isList: values['list'] === true,
  };
}

function readExport(words: readonly string[]): ScenarioCommand {
  const { values, positionals } = parse(words, {
    to: { type: 'string' },
    operation: { type: 'string' },
    scenario: { type: 'string' },
    'base-url': { type: 'string' },
  });
  return {
    name: 'scenario export',
    file: onlyFile(positionals, 'export', 'a scenario, or an OpenAPI file'),
    to: oneOf('--to', values['to'], exportFormNames),
    operation: textOf(values['operation']),
    scenarioFile: textOf(values['scenario']),
    baseUrl: textOf(values['base-url']),
  };
}

function onlyFile(positionals: readonly string[], verb: string, what: string): string {
  const [file, ...more] = positionals;
  if (file !== undefined && more.length === 0) return file;
  throw new CommandFailure(`scenario ${verb}: name ${what}${seeHelp}`);
}
