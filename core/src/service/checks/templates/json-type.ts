/** What a template prints into its JSON, by place and type. */
import type { Method, Reference } from '../../../vtl/ast.ts';
import { pathTo } from '../../../vtl/visit.ts';
import type { TemplateRegion } from '../../analysis.ts';
import type { Fix } from '../../diagnostic.ts';
import type { TemplateContext } from '../check.ts';
import { callOf } from './json-place.ts';

/** The request of a MOCK is read leniently, and need not be JSON. */
export function isLenient({ integrationType, phase }: TemplateContext): boolean {
  return integrationType === 'MOCK' && phase === 'request';
}

/** True where the reference is written `$x…`, so that more can be written around it. */
export function isPlainlyWritten({ formal, quiet, escapes, inert }: Reference): boolean {
  return !formal && !quiet && escapes === 0 && !inert;
}

/** The call where the reference is `$input.path(…)` and nothing behind; else null. */
export function wholePathCall(reference: Reference, ctx: TemplateContext): Method | null {
  return reference.path.length === 1 ? callOf(reference, 'input', 'path', ctx) : null;
}

/** The fix that reads the same part of the body as JSON. */
export function readAsJson({ name: { start, end } }: Method): Fix {
  return {
    title: "Replace with '$input.json'",
    edits: [{ span: { start, end }, newText: 'json' }],
  };
}

/** True where a condition around the reference asks for that name: somebody has thought of it. */
export function isGuarded(reference: Reference, name: string, region: TemplateRegion): boolean {
  return pathTo(region.parse.root, reference.start).some((node) => {
    if (node.kind !== 'if' && node.kind !== 'elseif') return false;
    const conditions = [
      node.condition,
      ...(node.kind === 'if' ? node.elseIfs.map(({ condition }) => condition) : []),
    ];
    return conditions.some(({ start, end }) => region.parse.text.slice(start, end).includes(name));
  });
}
