/** `.apigateway-integrations.json`: what a project has settled about checks, beside its files. */
import { readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { checks, type CheckLevel } from '../../core/src/index.ts';
import { globPattern } from './file-glob.ts';
import { CommandFailure } from './failure.ts';
import { severities } from './severity.ts';

/** The nearest one upward from a file counts, alone. */
export const configName = '.apigateway-integrations.json';

export interface Config {
  /** Severity by code, or `off`. */
  readonly checks: Readonly<Record<string, CheckLevel>>;
  /** True for a file that is not to be checked; the path is absolute. */
  ignores(path: string): boolean;
}

const noConfig: Config = { checks: {}, ignores: () => false };
const levels: readonly string[] = ['off', ...severities];

/** Finds and reads the configs of files; every folder and every config is read once. */
export class ConfigFinder {
  readonly #byFolder = new Map<string, Config>();

  /**
   * The config that counts for a file; an empty one where there is none. Throws a
   * `CommandFailure` that names file and key when it holds something wrong.
   */
  configOf(file: string): Config {
    return this.#inFolder(dirname(resolve(file)));
  }

  #inFolder(folder: string): Config {
    const known = this.#byFolder.get(folder);
    if (known !== undefined) return known;
    const file = join(folder, configName);
    const text = textIfThere(file);
    const parent = dirname(folder);
    const config =
      text !== null
        ? readConfig(text, relative('', file) || file)
        : parent === folder
          ? noConfig
          : this.#inFolder(parent);
    this.#byFolder.set(folder, config);
    return config;
  }
}

function textIfThere(file: string): string | null {
  try {
    return readFileSync(file, 'utf8').replace(/^\uFEFF/, '');
  } catch (error) {
    // A folder in whose parents we may not look has no config for us, as if there were none.
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'ENOENT' || code === 'ENOTDIR' || code === 'EACCES') return null;
    throw new CommandFailure(`${file}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** Reads a config; `file` is how messages name it. Throws a `CommandFailure` for wrong content. */
export function readConfig(text: string, file: string): Config {
  const fail = (why: string): never => {
    throw new CommandFailure(`${file}: ${why}`);
  };
  let read: unknown;
  try {
    read = JSON.parse(text);
  } catch (error) {
    return fail(`is not JSON (${error instanceof Error ? error.message : ''})`);
  }
  if (!isObject(read)) return fail('must be a JSON object, as in {"checks": {}, "ignore": []}');
  for (const key of Object.keys(read)) {
    if (!['$schema', 'checks', 'ignore'].includes(key)) {
      fail(`'${key}' is not known; use checks or ignore`);
    }
  }
  const { checks: given = {}, ignore = [] } = read;
  if (!isObject(given)) return fail("'checks' must be an object of code and severity");
  for (const [code, level] of Object.entries(given)) {
    if (!checks.some((check) => check.code === code)) {
      fail(`'checks.${code}' is not the code of a check`);
    }
    if (!levels.includes(String(level))) fail(`'checks.${code}' must be ${levels.join(' or ')}`);
  }
  if (!Array.isArray(ignore) || !ignore.every((glob) => typeof glob === 'string')) {
    return fail("'ignore' must be a list of patterns");
  }
  return { checks: given as Config['checks'], ignores: ignoring(ignore, dirname(resolve(file))) };
}

/** Patterns are relative to the config's folder; the name of a folder means all that is in it. */
function ignoring(globs: readonly string[], folder: string): Config['ignores'] {
  const patterns = globs
    .map((glob) => glob.replace(/^\.?\//, '').replace(/\/$/, ''))
    .flatMap((glob) => [globPattern(glob), globPattern(`${glob}/**`)]);
  return (path) => {
    const inFolder = relative(folder, path).replaceAll('\\', '/');
    return patterns.some((pattern) => pattern.test(inFolder));
  };
}

function isObject(read: unknown): read is Readonly<Record<string, unknown>> {
  return typeof read === 'object' && read !== null && !Array.isArray(read);
}
