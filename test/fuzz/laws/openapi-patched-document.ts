/**
 * However a file came to its text, edit after edit, it is read as if it were opened with that text:
 * the same tree, and from it the same integrations, templates, findings, folds and lenses.
 */
import { isDeepStrictEqual } from 'node:util';
import type { HostNode } from '../../../core/src/openapi/host-tree.ts';
import { patchOf } from '../../../core/src/openapi/patch-document.ts';
import { parseDocument, type ParsedDocument } from '../../../core/src/openapi/parse-document.ts';
import { parse as parseYaml } from 'yaml';
import { analyze, diagnostics, folding, lenses, type Analysis } from '../../../core/src/index.ts';
import { editedText } from '../generate/edited-text.ts';
import { openApiDocument } from '../generate/openapi-yaml.ts';
import { plainYamlDocument } from '../generate/plain-yaml.ts';
import { integer } from '../law.ts';
import type { Law, Random } from '../law.ts';

export const law: Law = {
  name: 'openapi-patched-document',
  run(random) {
    let document = cleanDocument(random);
    // All else is made of the tree, so a part of the inputs is enough.
    let analysis = random() < 0.15 ? asked(analyze(document.text, document.language)) : null;
    for (let step = integer(random, 1, 6); step > 0 && mayBePatched(document); step--) {
      const before = document;
      const text = editedText(random, before.text, before.roots);
      document = parseDocument(text, before.language, before);
      analysis &&= asked(analyze(text, before.language, analysis));
      // A tree that was parsed needs no second parse.
      if (patchOf(document.roots) === null) continue;
      const problem = firstDifference(document, analysis);
      if (problem !== null) {
        return `${problem} differs\n${JSON.stringify(before.text)}\n${JSON.stringify(text)}`;
      }
    }
    return null;
  },
};

function mayBePatched({ isClean, roots }: ParsedDocument): boolean {
  return isClean || patchOf(roots) !== null;
}

/** An analysis lends what it has been asked for. */
function asked(analysis: Analysis): Analysis {
  diagnostics(analysis);
  return analysis;
}

function firstDifference(patched: ParsedDocument, analysis: Analysis | null): string | null {
  const { text, language } = patched;
  if (!isDeepStrictEqual(patched, parseDocument(text, language))) return 'the tree';
  if (patched.roots.some(hasStrayAlias)) return 'the target of an alias';
  return analysis && firstOtherView(analysis, analyze(text, language));
}

/** Only what its parser does not object to is ever patched. */
function cleanDocument(random: Random): ParsedDocument {
  let document = parseDocument(someDocument(random), 'yaml');
  for (let tries = 0; tries < 5 && !document.isClean; tries++) {
    document = parseDocument(someDocument(random), 'yaml');
  }
  return random() < 0.3 ? (asJson(document) ?? document) : document;
}

function someDocument(random: Random): string {
  if (random() < 0.25) return plainYamlDocument(random);
  const text = openApiDocument(random);
  // Where there is an anchor, every edit of the YAML around takes the long way.
  return random() < 0.5 ? text : text.replace(/ &\w+|^.*\*\w.*\n/gm, '');
}

/** The same document in JSON; null for what JSON cannot say, such as a value inside itself. */
function asJson({ text }: ParsedDocument): ParsedDocument | null {
  try {
    const json = JSON.stringify(parseYaml(text, { logLevel: 'error' }), null, 2);
    return parseDocument(json, 'json');
  } catch {
    return null;
  }
}

function firstOtherView(patched: Analysis, fresh: Analysis): string | null {
  const views: Readonly<Record<string, (analysis: Analysis) => unknown>> = {
    'what is found': (analysis) => diagnostics(analysis),
    'a fold': folding,
    'a lens': lenses,
    'a template': ({ regions }) =>
      regions.map(({ text, map, placeholders, style }) => [
        text,
        map.exact,
        placeholders,
        style,
        Array.from(text, (_, unit) => map.toFile({ start: unit, end: unit + 1 })),
      ]),
    'an integration': ({ integrations }) => JSON.stringify(integrations, withoutTrees),
  };
  const name = Object.keys(views).find(
    (view) => !isDeepStrictEqual(views[view]?.(patched), views[view]?.(fresh)),
  );
  return name ?? null;
}

/** The host trees are compared on their own, and each integration would show all of them. */
function withoutTrees(key: string, value: unknown): unknown {
  return key === 'node' || key === 'scalar' || key === 'operation' ? undefined : value;
}

function hasStrayAlias(root: HostNode): boolean {
  const nodes = new Set<HostNode>();
  const targets: HostNode[] = [];
  const visit = (node: HostNode): void => {
    nodes.add(node);
    if (node.kind === 'alias' && node.target) targets.push(node.target);
    if (node.kind === 'list') node.items.forEach(visit);
    if (node.kind !== 'map') return;
    for (const { key, value } of node.entries) {
      visit(key);
      visit(value);
    }
  };
  visit(root);
  return targets.some((target) => !nodes.has(target));
}
