/**
 * However a file came to its text, edit after edit, it is read as if it were opened with that text:
 * the same tree, and from it the same integrations, templates, findings and lenses.
 */
import { isDeepStrictEqual } from 'node:util';
import type { HostNode } from '../../../core/src/openapi/host-tree.ts';
import { patchOf } from '../../../core/src/openapi/patch-document.ts';
import { parseDocument, type ParsedDocument } from '../../../core/src/openapi/parse-document.ts';
import { parse as parseYaml } from 'yaml';
import { analyze, diagnostics, lenses, type Analysis } from '../../../core/src/index.ts';
import { openApiDocument } from '../generate/openapi-yaml.ts';
import { integer, pick } from '../law.ts';
import type { Law, Random } from '../law.ts';

export const law: Law = {
  name: 'openapi-patched-document',
  run(random) {
    let document = cleanDocument(random);
    // All else is made of the tree, so a part of the inputs is enough.
    let analysis = random() < 0.15 ? asked(analyze(document.text, document.language)) : null;
    for (let step = integer(random, 1, 6); step > 0 && document.isClean; step--) {
      const before = document;
      const text = edited(random, before.text, before.roots);
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
  let document = parseDocument(openApiDocument(random), 'yaml');
  for (let tries = 0; tries < 5 && !document.isClean; tries++) {
    document = parseDocument(openApiDocument(random), 'yaml');
  }
  return random() < 0.3 ? (asJson(document) ?? document) : document;
}

/** The same document in JSON; null for what JSON cannot say, such as a value inside itself. */
function asJson({ text }: ParsedDocument): ParsedDocument | null {
  try {
    const json = JSON.stringify(parseYaml(text), null, 2);
    return parseDocument(json, 'json');
  } catch {
    return null;
  }
}

function firstOtherView(patched: Analysis, fresh: Analysis): string | null {
  const views: Readonly<Record<string, (analysis: Analysis) => unknown>> = {
    'what is found': (analysis) => diagnostics(analysis),
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

/** Small edits, mostly inside a scalar: what people type, and what ends a scalar. */
function edited(random: Random, text: string, roots: readonly HostNode[]): string {
  const scalars = roots.flatMap(scalarSpans);
  const around =
    scalars.length > 0 && random() < 0.9
      ? scalars[integer(random, 0, scalars.length - 1)]
      : undefined;
  const { start: low, end: high } = around ?? { start: 0, end: text.length };
  const place = random();
  const start = place < 0.1 ? low : place < 0.25 ? high : integer(random, low, high);
  const removed = random() < 0.6 ? 0 : integer(random, 1, random() < 0.8 ? 3 : 30);
  const inserted =
    removed > 0 && random() < 0.5
      ? ''
      : pick(random, [
          'a', 'b', '$', '$x.', '1', '.', ' ', '  ', '\n', '\n  ', '\n          ', '\n            ', '\n                ',
          '\r\n', '\r', '\t', ':', ': ', '#', ' #', "'", "''", '"', '\\', '\\"', '\\n', '\\x41', '\\u0041', '{', '}', '[', ']',
          ',', '-', '- ', '&a ', '*t', '!a ', '|', '>', '%', '@', '---\n', '\n---\n', '...', '😀', '\u00a0', '\ufeff', '\u2028',
          '${a}', '~', 'null', 'true', '0x1', '<<',
        ]); // prettier-ignore
  return text.slice(0, start) + inserted + text.slice(start + removed);
}

function scalarSpans(node: HostNode): readonly HostNode['span'][] {
  switch (node.kind) {
    case 'alias':
      return [];
    case 'scalar':
      return node.block ? [node.span, node.block.content] : [node.span];
    case 'list':
      return node.items.flatMap(scalarSpans);
    case 'map':
      return node.entries.flatMap(({ value }) => scalarSpans(value));
  }
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
