import { directivesIn, type Directive } from '../../../vtl/directives-in.ts';
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
    for (const directive of directivesIn(parse.root)) {
      const message = consequenceOf(directive);
      if (message !== null) yield { span: directive.head, message };
    }
  },
};

function consequenceOf(node: Directive): string | null {
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
