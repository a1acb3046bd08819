// `node syntaxes/generate.mjs`: writes the grammars beside it. TextMate grammars have no parameters,
// so what differs by carrier (how a quote is written, where the host's text ends) is filled in here.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { format } from 'prettier';
import { jsonInjection } from './json-injection.mjs';
import { bare, doubleQuoted, plain, singleQuoted, templateRules } from './vtl-grammar.mjs';
import {
  yamlBlockInjection,
  yamlFlowInjection,
  yamlFormerBlockInjection,
} from './yaml-injection.mjs';

/** The text of every grammar, by file name. */
export async function grammars() {
  const files = {
    'vtl.tmLanguage.json': template('Velocity Template (VTL)', 'source.vtl', bare),
    'vtl-double-quoted.tmLanguage.json': template(
      'VTL in a double-quoted string',
      'source.vtl.double-quoted',
      doubleQuoted,
    ),
    'vtl-single-quoted.tmLanguage.json': template(
      'VTL in a single-quoted YAML scalar',
      'source.vtl.single-quoted',
      singleQuoted,
    ),
    'vtl-plain.tmLanguage.json': template('VTL in a plain YAML scalar', 'source.vtl.plain', plain),
    'vtl-in-json.injection.json': jsonInjection,
    'vtl-in-yaml.injection.json': yamlBlockInjection,
    'vtl-in-yaml-flow.injection.json': yamlFlowInjection,
    'vtl-in-yaml-former.injection.json': yamlFormerBlockInjection,
  };
  const texts = Object.entries(files).map(async ([file, grammar]) => [
    file,
    await format(JSON.stringify(grammar), { parser: 'json', printWidth: 100 }),
  ]);
  return Object.fromEntries(await Promise.all(texts));
}

function template(name, scopeName, carrier) {
  return {
    name,
    scopeName,
    patterns: [{ include: '#template' }],
    repository: templateRules(carrier),
  };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href)
  for (const [file, text] of Object.entries(await grammars()))
    writeFileSync(join(import.meta.dirname, file), text);
