/** From the words of the command line to one of the commands; `CommandFailure` says what is wrong with them. */
import { parseArgs, type ParseArgsConfig } from 'node:util';
import type { CheckArguments } from './check.ts';
import { CommandFailure } from './failure.ts';
import { formats, type FormatName } from './formats/index.ts';
import type { RenderOptions } from './render-batch.ts';
import type { RunArguments } from './run.ts';
import type { TestArguments } from './scenarios/test-scenarios.ts';
import { testFormats, type TestFormatName } from './scenarios/test-formats.ts';
import { severities } from './severity.ts';

export type Command =
  | ({ readonly name: 'check' } & CheckArguments)
  | ({ readonly name: 'run' } & RunArguments)
  | ({ readonly name: 'test' } & TestArguments)
  | ({ readonly name: 'render' } & RenderOptions)
  | { readonly name: 'help' }
  | { readonly name: 'version' };

const formatNames = Object.keys(formats) as readonly FormatName[];
const testFormatNames = Object.keys(testFormats) as readonly TestFormatName[];
const seeHelp = '; see apigateway-integrations --help';

/** Read the words after the program's name. Throws a `CommandFailure` for words it cannot follow. */
export function readCommand(words: readonly string[]): Command {
  const [first, ...rest] = words;
  if (words.includes('--help') || words.includes('-h') || first === 'help') return { name: 'help' };
  switch (first) {
    case undefined:
      throw new CommandFailure(`say what to do: check, run, test or render${seeHelp}`);
    case '--version':
    case '-v':
      return { name: 'version' };
    case 'check':
      return readCheck(rest);
    case 'run':
      return readRun(rest);
    case 'test':
      return readTest(rest);
    case 'render':
      return readRender(rest);
    default:
      throw new CommandFailure(
        `'${first}' is not a command: use check, run, test or render${seeHelp}`,
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
    scenario: { type: 'string' },
  });
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0) {
    throw new CommandFailure(
      `run: name one file, as in run openapi.yaml --operation "POST /orders"`,
    );
  }
  return {
    name: 'run',
    file,
    operation: textOf(values['operation']),
    scenarioFile: textOf(values['scenario']),
    format: oneOf('--format', values['format'] ?? 'text', ['text', 'json']),
  };
}

function readTest(words: readonly string[]): Command {
  const { values, positionals } = parse(words, {
    format: { type: 'string' },
    filter: { type: 'string' },
    update: { type: 'boolean' },
  });
  return {
    name: 'test',
    paths: positionals.length === 0 ? ['.'] : positionals,
    format: oneOf('--format', values['format'] ?? 'text', testFormatNames),
    filter: textOf(values['filter']),
    update: values['update'] === true,
  };
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

function oneOf<const Choice extends string>(
  option: string,
  given: unknown,
  choices: readonly Choice[],
): Choice {
  const found = choices.find((choice) => choice === given);
  if (found !== undefined) return found;
  throw new CommandFailure(`${option} must be ${choices.join(' or ')}, not '${String(given)}'`);
}

function textOf(given: unknown): string | null {
  return typeof given === 'string' ? given : null;
}

function parse(
  words: readonly string[],
  options: NonNullable<ParseArgsConfig['options']>,
): { values: Readonly<Record<string, unknown>>; positionals: readonly string[] } {
  try {
    return parseArgs({ args: [...words], options, allowPositionals: true, strict: true });
  } catch (error) {
    // Node's sentence names the option; its advice behind it concerns names that begin with a dash.
    const sentence = error instanceof Error ? (error.message.split('. ')[0] ?? '') : '';
    throw new CommandFailure(`${sentence}${seeHelp}`);
  }
}
