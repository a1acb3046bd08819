import { slice, type Span } from '../text/span.ts';
import type { Expression, Node } from '../vtl/ast.ts';
import { childrenOf } from '../vtl/visit.ts';
import { inclusionOf, inclusionText } from '../openapi/inclusions.ts';
import type { FoundIntegration } from '../openapi/found-integration.ts';
import { withoutQuotes } from './checks/field-text.ts';
import type { Analysis, TemplateRegion } from './analysis.ts';

/** One entry of the outline. */
export interface DocumentSymbol {
  readonly name: string;
  readonly detail: string;
  readonly kind: 'integration' | 'operation' | 'template' | 'variable' | 'block';
  /** The whole thing, and the part to select; offsets of the file. */
  readonly span: Span;
  readonly selection: Span;
  readonly children: readonly DocumentSymbol[];
}

/**
 * The outline of the file: a template's variables and blocks; or the integrations with theirs, and
 * between them the operations of the same APIs that have none.
 */
export function symbols(analysis: Analysis): readonly DocumentSymbol[] {
  if (analysis.language === 'vtl') return analysis.regions.flatMap(templateSymbols);
  return [
    ...analysis.integrations.map((one) => integrationSymbol(analysis, one)),
    ...bare(analysis),
  ].sort((a, b) => a.span.start - b.span.start);
}

function integrationSymbol(analysis: Analysis, integration: FoundIntegration): DocumentSymbol {
  const { place, method, typeField, operation } = integration;
  const ownName = slice(analysis.text, withoutQuotes(analysis.text, place.key));
  return {
    // A shared integration that no operation names has a name of its own and no path.
    name:
      operation === null && method.path === '' ? ownName : `${method.httpMethod} ${method.path}`,
    detail: typeField?.read ?? '',
    kind: 'integration',
    span: { start: place.key.start, end: Math.max(place.key.end, place.value.end) },
    selection: place.key,
    children: analysis.regions
      .filter((region) => region.integration === integration)
      .map(regionSymbol),
  };
}

/** A file without any integration has no APIs of ours, and so nothing of it is listed. */
function bare({ apis }: Analysis): readonly DocumentSymbol[] {
  return apis.flatMap(({ operations, integrations }) => {
    const served = new Set(integrations.map(({ operation }) => operation?.pointer));
    return operations
      .filter(({ pointer }) => !served.has(pointer))
      .map((operation) => {
        const { key, value } = operation.entry;
        const inclusion = inclusionOf(operation);
        return {
          name: `${operation.httpMethod} ${operation.path}`,
          detail: inclusion ? `integration ${inclusionText(inclusion)}` : 'no integration',
          kind: 'operation',
          span: { start: key.span.start, end: Math.max(key.span.end, value.span.end) },
          selection: key.span,
          children: [],
        };
      });
  });
}

function regionSymbol(region: TemplateRegion): DocumentSymbol {
  const span = region.map.toFile({ start: 0, end: region.text.length });
  return {
    name: region.mediaType ?? 'template',
    detail: region.phase ?? '',
    kind: 'template',
    span,
    selection: { start: span.start, end: span.start },
    children: templateSymbols(region),
  };
}

/** Variables where they are first set; blocks with what stands in them. */
function templateSymbols({
  parse: { root, text },
  map,
}: TemplateRegion): readonly DocumentSymbol[] {
  const seen = new Set<string>();
  return symbolsIn(root);

  function symbolsIn(node: Node): readonly DocumentSymbol[] {
    return childrenOf(node).flatMap((child) => {
      switch (child.kind) {
        case 'set': {
          const name = nameOf(child.target);
          if (name === '' || seen.has(name)) return [];
          seen.add(name);
          return [entry(name, 'variable', child, child.target, [])];
        }
        case 'define':
        case 'foreach':
          return block(`#${child.kind} ${nameOf(child.variable)}`, child);
        case 'if':
          return block(`#if ${shortened(slice(text, child.condition))}`, child);
        case 'macro':
          return block(`#macro ${slice(text, child.name)}`, child);
        case 'macro-call': {
          // A word behind a hash is mostly a colour or a heading, and a call only with arguments.
          const inner = symbolsIn(child);
          return child.parens === null
            ? inner
            : [entry(`#${child.name}()`, 'block', child, child.head, inner)];
        }
        default:
          return symbolsIn(child);
      }
    });
  }

  function block(name: string, node: Node & { readonly head: Span }): readonly DocumentSymbol[] {
    return [entry(name.trimEnd(), 'block', node, node.head, symbolsIn(node))];
  }

  function entry(
    name: string,
    kind: DocumentSymbol['kind'],
    whole: Span,
    part: Span,
    children: readonly DocumentSymbol[],
  ): DocumentSymbol {
    return {
      name,
      detail: '',
      kind,
      span: map.toFile(whole),
      selection: map.toFile(part),
      children,
    };
  }
}

/** The variable as it is written, `$a`; empty for a member and for what is still missing. */
function nameOf(node: Expression): string {
  const isVariable = node.kind === 'reference' && node.path.length === 0 && node.name !== null;
  return isVariable ? `$${node.name.name}` : '';
}

/** A condition on one line, as much of it as an outline has room for. */
function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return line.length > 60 ? `${line.slice(0, 59)}…` : line;
}
