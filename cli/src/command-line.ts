/** From the words of the command line to one of the commands; `CommandFailure` says what is wrong with them. */
import type { CheckArguments } from './check.ts';
import { oneOf, parse, seeHelp, textOf } from './command-words.ts';
import { readScenarioCommand, type ScenarioCommand } from './exchange-words.ts';
import { CommandFailure } from './failure.ts';
import { formats, type FormatName } from './formats/index.ts';
import type { RenderOptions } from './render-batch.ts';
import type { RunArguments } from './run.ts';
import type { TestArguments } from './scenarios/test-scenarios.ts';
import { coverageFormats, type CoverageFormatName } from './scenarios/coverage-formats.ts';
import { testFormats, type TestFormatName } from './scenarios/test-formats.ts';
import { severities } from './severity.ts';

export type Command =
  | ({ readonly name: 'check' } & CheckArguments)
  | ({ readonly name: 'run' } & RunArguments)
  | ({ readonly name: 'test' } & TestArguments)
  | ({ readonly name: 'render' } & RenderOptions)
  | ScenarioCommand
  | { readonly name: 'help' }
  | { readonly name: 'version' };

const formatNames = Object.keys(formats) as readonly FormatName[];
const testFormatNames = Object.keys(testFormats) as readonly TestFormatName[];

/** Read the words after the program's name. Throws a `CommandFailure` for words it cannot follow. */
export function readCommand(words: readonly string[]): Command {
  const [first, ...rest] = words;
  if (words.includes('--help') || words.includes('-h') || first === 'help') return { name: 'help' };
  switch (first) {
    case undefined:
      throw new CommandFailure(`say what to do: check, run, test, scenario or render${seeHelp}`);
    case '--version':
    case '-v':
      return { name: 'version' };
    case 'check':
      return readCheck(rest);
    case 'run':
      return readRun(rest);
    case 'test':
      return readTest(rest);
    case 'scenario':
      return readScenarioCommand(rest);
    case 'render':
      return readRender(rest);
    default:
      throw new CommandFailure(
        `'${first}' is not a command: use check, run, test, scenario or render${seeHelp}`,
      );
  }
}

function readCheck(words: readonly string[]): Command {
  const { values, positionals } = parse(words, {
    format: { type: 'string' },
    'fail-on': { type: 'string' },
    baseline: { type: 'string' },
    'write-baseline': { type: 'string' },
  });
  if (positionals.length === 0) {
    throw new CommandFailure(`check: name the files or folders to check${seeHelp}`);
  }
  const format = oneOf('--format', values['format'] ?? 'text', formatNames);
  const failOn = oneOf('--fail-on', values['fail-on'] ?? 'error', [...severities, 'never']);
  const baseline = textOf(values['baseline']);
  const writeBaseline = textOf(values['write-baseline']);
  const others = ['baseline', 'format', 'fail-on'].filter((name) => values[name] !== undefined);
  if (writeBaseline !== null && others.length > 0) {
    throw new CommandFailure(
      `check: --write-baseline reports nothing: leave out ${others.map((name) => `--${name}`).join(' and ')}`,
    );
  }
  return { name: 'check', paths: positionals, format, failOn, baseline, writeBaseline };
}

function readRun(words: readonly string[]): Command {
  const { values, positionals } = parse(words, {
    format: { type: 'string' },
    operation: { type: 'string' },
    request: { type: 'string' },
    scenario: { type: 'string' },
    hostile: { type: 'boolean' },
  });
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0) {
    throw new CommandFailure(
      `run: name one file, as in run openapi.yaml --operation "POST /orders"`,
    );
  }
  const operation = textOf(values['operation']);
  const call = textOf(values['request']);
  if (operation !== null && call !== null) {
    throw new CommandFailure('run: --request finds the operation by itself: leave out --operation');
  }
  return {
    name: 'run',
    file,
    operation,
    call: call === null ? null : readCall(call),
    scenarioFile: textOf(values['scenario']),
    isHostile: values['hostile'] === true,
    format: oneOf('--format', values['format'] ?? 'text', ['text', 'json']),
  };
}

/** `POST /orders/42?verbose=1` */
function readCall(text: string): RunArguments['call'] {
  const [, method = '', address = ''] = /^\s*([A-Za-z]+)\s+(\/.*)$/.exec(text) ?? [];
  if (method === '') {
    throw new CommandFailure(`run: --request is a method and a path, as in "POST /orders/42?x=1"`);
  }
  return { method: method.toUpperCase(), address: address.trimEnd() };
}

function readTest(words: readonly string[]): Command {
  const { values, positionals } = parse(words, {
    format: { type: 'string' },
    filter: { type: 'string' },
    update: { type: 'boolean' },
    coverage: { type: 'string' },
    'coverage-file': { type: 'string' },
  });
  const format = oneOf('--format', values['format'] ?? 'text', testFormatNames);
  return {
    name: 'test',
    paths: positionals.length === 0 ? ['.'] : positionals,
    format,
    coverage: readCoverage(values['coverage'], textOf(values['coverage-file']), format),
    filter: textOf(values['filter']),
    update: values['update'] === true,
  };
}

function readCoverage(
  given: unknown,
  file: string | null,
  format: TestFormatName,
): TestArguments['coverage'] {
  const names = Object.keys(coverageFormats) as readonly CoverageFormatName[];
  if (given === undefined) {
    if (file === null) return null;
    throw new CommandFailure(
      `test: say what to write to --coverage-file ${file}: --coverage text, json or lcov`,
    );
  }
  const coverage = oneOf('--coverage', given, names);
  // Two machine formats in one stream would be none.
  if (file === null && (coverage !== 'text' || format !== 'text')) {
    throw new CommandFailure(`test: name the file for --coverage ${coverage} by --coverage-file`);
  }
  return { format: coverage, file };
}

function readRender(words: readonly string[]): Command {
  const { values, positionals } = parse(words, {
    batch: { type: 'boolean' },
    profile: { type: 'string' },
    engine: { type: 'string' },
    compare: { type: 'string' },
  });
  if (values['batch'] !== true || positionals.length > 0) {
    throw new CommandFailure(
      `render: reads JSON lines from standard input: render --batch${seeHelp}`,
    );
  }
  if (values['engine'] === undefined) {
    const profile = oneOf('--profile', values['profile'] ?? 'aws', ['aws', 'velocity-1.7']);
    const other = values['compare'];
    if (other !== undefined) oneOf('--compare', other, ['velocityjs']);
    return { name: 'render', engine: profile, compare: other !== undefined };
  }
  if (values['profile'] !== undefined) {
    throw new CommandFailure('render: velocityjs has no profiles: leave out --profile or --engine');
  }
  if (values['compare'] !== undefined) {
    throw new CommandFailure(
      'render: --compare velocityjs is for our own engine: leave out --engine',
    );
  }
  const engine = oneOf('--engine', values['engine'], ['velocityjs']);
  return { name: 'render', engine, compare: false };
}
