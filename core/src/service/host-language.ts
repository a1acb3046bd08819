/** What language a file is in, where nobody says so. */
import type { HostLanguage } from './language-service.ts';

const languageByExtension: Readonly<Record<string, HostLanguage>> = {
  vtl: 'vtl',
  vm: 'vtl',
  yaml: 'yaml',
  yml: 'yaml',
  json: 'json',
  jsonc: 'json',
};

/** The language by the end of a path or uri; null for an end that is not known. */
export function languageOfName(name: string): HostLanguage | null {
  const extension = /\.(\w+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
  return languageByExtension[extension] ?? null;
}

/**
 * The language by the content, for files with a name of another kind (`openapi.yaml.tpl`,
 * `stack.template`). Null for a text that is neither OpenAPI, nor CloudFormation, nor a template.
 */
export function languageOfText(text: string): HostLanguage | null {
  if (/^\s*["']?(openapi|swagger|AWSTemplateFormatVersion|Resources)["']?\s*:/m.test(text)) {
    return text.trimStart().startsWith('{') ? 'json' : 'yaml';
  }
  return /\$!?\{?(input|util|context|stageVariables)\b|^\s*#(set|if|foreach)\b/m.test(text)
    ? 'vtl'
    : null;
}
