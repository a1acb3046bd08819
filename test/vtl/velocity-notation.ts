/**
 * Our tree in the notation that `test/conformance/java/ParseDump.java` writes of Velocity's own:
 * one line, with what each thing prints in place of how we name it. So a comparison is `===`.
 */
import type {
  Expression,
  MacroCall,
  PathStep,
  Reference,
  Statement,
} from '../../core/src/vtl/ast.ts';

/** The notation of a list of statements; text that prints nothing is left out. */
export function notation(statements: readonly Statement[]): string {
  let out = '(';
  let text = '';
  const flush = () => {
    if (text !== '') out += `T${quote(text)}`;
    text = '';
  };
  for (const statement of statements) {
    if (statement.kind === 'text') {
      text += statement.value;
      continue;
    }
    if (statement.kind === 'reference' && statement.escapes === 0) text += statement.more;
    const written = ofStatement(statement);
    if (written === '') continue;
    flush();
    out += written;
  }
  flush();
  return `${out})`;
}

function ofStatement(node: Exclude<Statement, { kind: 'text' }>): string {
  switch (node.kind) {
    // Velocity skips an unclosed comment without a node.
    case 'comment':
      return node.closed || node.style === 'line' ? 'C' : '';
    case 'textblock':
      return `B${quote(node.value)}`;
    case 'escape':
      return `E${quote(node.value)}`;
    case 'escaped-directive':
      return `X${quote(node.value)}`;
    case 'reference':
      return bareAtTop(node) ?? ofReference(node);
    case 'set':
      return `S(${ofExpression(node.target)}${ofExpression(node.value)})`;
    case 'if': {
      const elseIfs = node.elseIfs
        .map((one) => `J(${ofExpression(one.condition)}${notation(one.body.children)})`)
        .join('');
      const otherwise =
        node.otherwise === null ? '' : `L(${notation(node.otherwise.body.children)})`;
      return `I(${ofExpression(node.condition)}${notation(node.body.children)}${elseIfs}${otherwise})`;
    }
    case 'foreach':
    case 'define':
      return `D"${node.kind}"(${node.args.map(ofExpression).join('')}${notation(node.body.children)})`;
    case 'macro':
      return `D"macro"(${ofExpression(node.name)}${node.parameters.map(ofExpression).join('')}${notation(node.body.children)})`;
    case 'literal':
      return `D"literal"(${quote(node.literal)}${node.args.map(ofExpression).join('')}${notation(node.body.children)})`;
    case 'line-directive':
      return `D"${node.name}"(${node.args.map(ofExpression).join('')})`;
    case 'macro-call':
      return ofCall(node);
    case 'stray':
      return `stray-${node.name}`;
  }
}

function ofCall(node: MacroCall): string {
  const isFake = node.name.startsWith('@') && node.parens === null;
  // Velocity drops the `@` of a call with a body once it is set up.
  const name = isFake || !node.name.startsWith('@') ? node.name : node.name.slice(1);
  const body = node.body === null ? '' : notation(node.body.children);
  return `D${quote(name)}(${isFake ? '' : quote(node.literal)}${node.args.map(ofExpression).join('')}${body})`;
}

function bareAtTop(node: Reference): string | undefined {
  if (!node.inert || node.path.length > 0 || node.literal === '{' || node.literal.includes('$'))
    return undefined;
  return `W${quote(node.literal)}`;
}

function ofReference(node: Reference): string {
  const path = node.path.map(ofStep).join('');
  if (node.inert) return `RI${quote(node.literal)}(${path})`;
  const isSilent = node.quiet && node.escapes % 2 === 0;
  const more = node.escapes > 0 ? quote(node.more) : '';
  return `R${node.escapes}${quote(isSilent ? '' : node.literal)}${more}${quote(node.name?.name ?? '')}(${path})`;
}

function ofStep(step: PathStep): string {
  switch (step.kind) {
    case 'property':
      return `.${step.name.name} `;
    case 'method':
      return `Method(${step.name.name} ${step.args.map(ofExpression).join('')})`;
    case 'index':
      return `Index(${ofExpression(step.index)})`;
  }
}

const OPERATOR_NODES: Record<string, string> = {
  '||': 'OrNode',
  '&&': 'AndNode',
  '==': 'EQNode',
  '!=': 'NENode',
  '<': 'LTNode',
  '<=': 'LENode',
  '>': 'GTNode',
  '>=': 'GENode',
  '+': 'AddNode',
  '-': 'SubtractNode',
  '*': 'MulNode',
  '/': 'DivNode',
  '%': 'ModNode',
};

function ofExpression(node: Expression): string {
  switch (node.kind) {
    case 'reference':
      return ofReference(node);
    case 'string':
      return node.template === null
        ? `Q${quote(node.value)}`
        : `Q${notation(node.template.children)}`;
    case 'number':
      return `${node.type === 'integer' ? 'N' : 'F'}${quote(node.raw)}`;
    case 'boolean':
      return node.value ? 'True()' : 'False()';
    case 'list':
      return `ObjectArray(${node.items.map(ofExpression).join('')})`;
    case 'map':
      return `Map(${node.entries.map((entry) => ofExpression(entry.key) + ofExpression(entry.value)).join('')})`;
    case 'range':
      return `IntegerRange(${ofExpression(node.from)}${ofExpression(node.to)})`;
    case 'binary':
      return `${OPERATOR_NODES[node.operator] ?? ''}(${ofExpression(node.left)}${ofExpression(node.right)})`;
    case 'not':
      return `NotNode(${ofExpression(node.operand)})`;
    case 'parenthesized':
      return `P(${ofExpression(node.inner)})`;
    case 'word':
      return `W${quote(node.value)}`;
    case 'missing':
      return 'missing';
  }
}

/** As ParseDump writes it: JSON, but with lone surrogates as they are. */
function quote(text: string): string {
  return JSON.stringify(text).replaceAll(/\\u(?:d[89a-f][0-9a-f]{2})/giu, '?');
}
