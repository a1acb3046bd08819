/** Finds the `.apigateway-integrations.json` that counts for a file. */
import { readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { configName, noConfig, readConfig } from '../../core/src/index.ts';
import type { ProjectConfig } from '../../core/src/index.ts';
import { isLeftOut } from '../../protocol/src/file-glob.ts';
import { CommandFailure } from './failure.ts';
import { reasonOf } from '../../protocol/src/reason-of.ts';

export interface Config extends Pick<ProjectConfig, 'checks'> {
  /** True for a file that is not to be checked; the path is absolute. */
  ignores(path: string): boolean;
}

const nothingSettled: Config = { checks: noConfig.checks, ignores: () => false };

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
        ? toConfig(text, relative('', file) || file)
        : parent === folder
          ? nothingSettled
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
    throw new CommandFailure(`${file}: ${reasonOf(error)}`);
  }
}

/** Reads a config; `file` is how messages name it. Throws a `CommandFailure` for wrong content. */
export function toConfig(text: string, file: string): Config {
  const { config, problems } = readConfig(text);
  const [first] = problems;
  if (first !== undefined) throw new CommandFailure(`${file}: ${first.message}`);
  const folder = dirname(resolve(file));
  return {
    checks: config.checks,
    ignores: (path) => isLeftOut(relative(folder, path).replaceAll('\\', '/'), config.ignore),
  };
}
