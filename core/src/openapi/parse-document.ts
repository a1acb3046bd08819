import type { HostError, HostNode } from './host-tree.ts';
import { parseJson } from './parse-json.ts';
import { parseYaml } from './parse-yaml.ts';
import { readPlainYaml } from './plain-yaml/read-plain-yaml.ts';
import { patchDocument } from './patch-document.ts';

/**
 * One version of a host file. A value: given by its text alone. All places are offsets of `text`
 * and nothing refers to `yaml`'s own objects, so that a later edit inside one scalar can make the
 * next document by shifting spans instead of parsing again.
 */
export interface ParsedDocument {
  readonly text: string;
  readonly language: 'yaml' | 'json';
  /** One root per document of the file (`---`); a JSON file has one, an empty file none. */
  readonly roots: readonly HostNode[];
  readonly errors: readonly HostError[];
  /** True where the parser read the text as it stands and had nothing to object to. */
  readonly isClean: boolean;
}

/**
 * Parse a host file of any content; never throws, and gives a tree for half-typed text too.
 *
 * JSON goes to a scanner of ours: `yaml` reads it as YAML, some ten times slower (0.24 s against
 * 0.02 s for 1.4 MB), and makes little of it when a value is missing. A `.yaml` file that holds
 * clean JSON, as exports do, takes the same way. YAML of the common kind has a reader of its own for
 * the same reason (`plain-yaml/`).
 *
 * `previous`, any older version of the same file, saves the parse where the two differ only inside
 * one value. It never changes the answer.
 */
export function parseDocument(
  text: string,
  language: 'yaml' | 'json',
  previous?: ParsedDocument | null,
): ParsedDocument {
  const patched = previous?.language === language ? patchDocument(previous, text) : null;
  if (patched !== null) return { text, language, ...patched, isClean: patched.errors.length === 0 };
  if (language === 'json') return readJson(text, language);
  if (/^\uFEFF?\s*\{/.test(text)) {
    const asJson = readJson(text, language);
    if (asJson.isClean) return asJson;
  }
  const plain = readPlainYaml(text);
  if (plain !== null) return { text, language, roots: [plain], errors: [], isClean: true };
  return { text, language, ...parseYaml(text) };
}

function readJson(text: string, language: ParsedDocument['language']): ParsedDocument {
  const { roots, errors } = parseJson(text);
  return { text, language, roots, errors, isClean: errors.length === 0 };
}

/**
 * A cheap test on the bare text: false means that the file cannot hold an integration, and need
 * not be parsed. Serverless and plain OpenAPI files cost one search.
 */
export function mayHoldIntegrations(text: string): boolean {
  return text.includes('x-amazon-apigateway-') || text.includes('AWS::ApiGateway::Method');
}
