/** Reading what the command line names. */
import { readFileSync } from 'node:fs';
import type { HostLanguage } from '../../core/src/index.ts';
import { CommandFailure } from './failure.ts';

const languageByExtension: Readonly<Record<string, HostLanguage>> = {
  vtl: 'vtl',
  vm: 'vtl',
  yaml: 'yaml',
  yml: 'yaml',
  json: 'json',
};

/** A file's text without a byte order mark. Throws a `CommandFailure` that says why it cannot be read. */
export function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8').replace(/^\uFEFF/, '');
  } catch (error) {
    throw new CommandFailure(`${file}: ${reasonOf(error)}`);
  }
}

/**
 * The language of a file by its name's end; a name of another kind (`openapi.yaml.tpl`) is told by
 * its content. Null for a file that is neither OpenAPI nor a template.
 */
export function languageOfFile(file: string, text: string): HostLanguage | null {
  const extension = /\.(\w+)$/.exec(file)?.[1]?.toLowerCase() ?? '';
  return languageByExtension[extension] ?? languageOfText(text);
}

/** `languageOfFile` for a file that must have one; throws a `CommandFailure` where it has none. */
export function needLanguageOfFile(file: string, text: string): HostLanguage {
  const language = languageOfFile(file, text);
  if (language !== null) return language;
  throw new CommandFailure(
    `${file}: neither OpenAPI nor a mapping template; give a .yaml, .yml, .json or .vtl file`,
  );
}

function languageOfText(text: string): HostLanguage | null {
  if (/^\s*["']?(openapi|swagger|AWSTemplateFormatVersion)["']?\s*:/m.test(text)) {
    return text.trimStart().startsWith('{') ? 'json' : 'yaml';
  }
  return /\$!?\{?(input|util|context|stageVariables)\b|^\s*#(set|if|foreach)\b/m.test(text)
    ? 'vtl'
    : null;
}

function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  switch (code) {
    case 'ENOENT':
      return 'no such file; check the path';
    case 'EISDIR':
      return 'is a directory; name the files in it';
    case 'EACCES':
    case 'EPERM':
      return 'may not be read; check its permissions';
    default:
      return `cannot be read (${error instanceof Error ? error.message : String(error)})`;
  }
}
