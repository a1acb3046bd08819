/** The colours that only who knows the names can give: whose variable, whose member, whose method. */
import { isCatalogueRoot } from '../gateway/catalogue.ts';
import type { Span } from '../text/span.ts';
import type { Identifier, Node } from '../vtl/ast.ts';
import { walk } from '../vtl/visit.ts';
import type { Analysis, TemplateRegion } from './analysis.ts';

export interface SemanticToken {
  readonly span: Span;
  readonly kind: 'variable' | 'parameter' | 'property' | 'method' | 'macro';
  /** True where the name gets its value. */
  readonly isDeclaration: boolean;
  /** True for `$input`, `$util`, `$context`, `$stageVariables` and their members. */
  readonly isLibrary: boolean;
}

/** The names of the templates that touch a span of the file, in the order of the file. */
export function semanticTokens(analysis: Analysis, { start, end }: Span): readonly SemanticToken[] {
  return analysis.regions
    .filter(({ text, map }) => {
      const whole = map.toFile({ start: 0, end: text.length });
      return map.exact && whole.start <= end && start <= whole.end;
    })
    .flatMap((region) => templateTokens(region))
    .filter(({ span }) => span.start < end && start < span.end)
    .sort((a, b) => a.span.start - b.span.start);
}

function templateTokens({ parse, map, assigned, home }: TemplateRegion): readonly SemanticToken[] {
  const tokens: SemanticToken[] = [];
  const locals = new Set<string>();
  const declared = new Set<Node>();
  const add = (
    name: Identifier | Span,
    kind: SemanticToken['kind'],
    { isDeclaration = false, isLibrary = false } = {},
  ): void => {
    if (name.end > name.start)
      tokens.push({
        span: map.toFile({ start: name.start, end: name.end }),
        kind,
        isDeclaration,
        isLibrary,
      });
  };
  walk(parse.root, (node) => {
    switch (node.kind) {
      case 'set':
        if (node.target.kind === 'reference' && node.target.path.length === 0)
          declared.add(node.target);
        break;
      case 'foreach':
      case 'define':
        declared.add(node.variable);
        if (node.kind === 'foreach' && node.variable.kind === 'reference')
          locals.add(node.variable.name?.name ?? '');
        break;
      case 'macro':
        for (const parameter of node.parameters) {
          declared.add(parameter);
          if (parameter.kind === 'reference') locals.add(parameter.name?.name ?? '');
        }
        if (node.name.kind === 'word') add(node.name, 'macro', { isDeclaration: true });
        break;
      case 'reference': {
        if (node.name === null || node.inert) break;
        const { name } = node.name;
        const isOwn = assigned.has(name);
        const isLibrary = !isOwn && home !== 'appsync' && isCatalogueRoot(name);
        const kind = locals.has(name) ? 'parameter' : 'variable';
        add(node.name, kind, { isDeclaration: declared.has(node), isLibrary });
        for (const step of node.path) {
          if (step.kind === 'index') continue;
          add(step.name, step.kind, { isLibrary });
        }
        break;
      }
      default:
    }
    return undefined;
  });
  return tokens;
}
