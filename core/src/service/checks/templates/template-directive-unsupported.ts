import type { Span } from '../../../text/span.ts';
import type { Node } from '../../../vtl/ast.ts';
import { walk } from '../../../vtl/visit.ts';
import type { TemplateCheck } from '../check.ts';

/**
 * Directives that API Gateway does not run. Recorded: a `#macro` vanishes and its calls stay as
 * text, as `#evaluate` and `#return` do; of `#parse` and `#include` there is no recording.
 */
export const templateDirectiveUnsupported: TemplateCheck = {
  code: 'template-directive-unsupported',
  title: 'Directive that API Gateway does not run',
  severity: 'warning',
  appliesTo: 'template',
  *run({ parse, home }) {
    if (home !== 'api-gateway') return;
    const found: { span: Span; message: string }[] = [];
    walk(parse.root, (node) => {
      const consequence = consequenceOf(node);
      if (consequence !== null && 'head' in node) {
        found.push({ span: node.head, message: consequence });
      }
      return undefined;
    });
    yield* found;
  },
};

function consequenceOf(node: Node): string | null {
  if (node.kind === 'macro') {
    return "API Gateway has no macros: '#macro' defines nothing, and calls of it are printed as text.";
  }
  if (node.kind === 'macro-call' && node.name === 'return') {
    return "'#return' is AppSync's; API Gateway prints it as text. '#stop' ends a template.";
  }
  if (node.kind !== 'line-directive') return null;
  switch (node.name) {
    case 'evaluate':
      return "API Gateway does not run '#evaluate' and prints it as text.";
    case 'parse':
    case 'include':
      return `'#${node.name}' has no file to read at API Gateway; what becomes of it is unconfirmed.`;
    case 'stop':
    case 'break':
      return null;
  }
}
