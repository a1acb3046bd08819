import { isCatalogueRoot } from '../../gateway/catalogue.ts';
import { applyEdits, type TextEdit } from '../../text/text-edit.ts';
import type { Node, Reference } from '../../vtl/ast.ts';
import { parse } from '../../vtl/parser.ts';
import { LOOP_NAMES } from '../../vtl/scope.ts';
import { childrenOf, pathTo } from '../../vtl/visit.ts';
import type { TemplateRegion } from '../analysis.ts';
import { rewriteTemplate } from '../rewrite-template.ts';
import { typesOf } from '../types/template-types.ts';
import { printedTexts } from './printed-texts.ts';
import type { RefactoringSource } from './refactoring.ts';

/**
 * Gives the reference under the cursor a name: `#set($x = …)` on a line of its own before the
 * statement that holds it, and the name in its place. Velocity swallows that line, so that what is
 * printed stays the same.
 */
export const extractVariable: RefactoringSource = ({ analysis, region, selection }) => {
  const edits = extraction(region, selection.start, selection.end);
  if (edits === null) return null;
  const text = applyEdits(region.text, edits.edits);
  // Which blanks Velocity swallows depends on the lines around: all that it prints must be the same.
  const isSame = printedTexts(region.parse.root) === printedTexts(parse(text).root);
  const rewritten = isSame ? rewriteTemplate(analysis, region, text) : null;
  if (rewritten === null) return null;
  return { title: `Extract to '$${edits.name}'`, kind: 'refactor.extract', edits: [rewritten] };
};

interface Extraction {
  readonly name: string;
  /** Offsets of the template. */
  readonly edits: readonly TextEdit[];
}

/**
 * Null where the reference is a plain variable, a target, or where its value is not there at the
 * beginning of the line: a condition further on, a loop in the same line.
 */
function extraction(region: TemplateRegion, start: number, end: number): Extraction | null {
  const { parse, home } = region;
  if (home !== 'api-gateway' || parse.errors.length > 0) return null;
  const around = pathTo(parse.root, start);
  const reference = around.find((node): node is Reference => node.kind === 'reference');
  if (reference === undefined || !isNameable(reference, end)) return null;
  const inner = around.slice(0, around.indexOf(reference));
  const at = inner.reduce((last, node, index) => (isBody(node) ? index : last), 0);
  const body = inner[at];
  const statement = inner[at + 1] ?? reference;
  if (body === undefined || !isReadFirst(inner.slice(at + 1), reference)) return null;
  const text = parse.text;
  const from = 'leading' in statement ? statement.leading.end : statement.start;
  const lineStart = text.lastIndexOf('\n', from - 1) + 1;
  if (!isOwnLine(body, lineStart, statement, text)) return null;
  const name = freeName(reference, region);
  // In text the name alone would take in the letters behind it.
  const isFormal = reference.formal || /^[\w.[(-]/.test(text.slice(reference.end));
  const written = isFormal ? `{${name}}` : name;
  return {
    name,
    edits: [
      {
        span: { start: lineStart, end: lineStart },
        newText: `#set($${name} = ${plain(reference, text)})\n`,
      },
      {
        span: { start: reference.start, end: reference.end },
        newText: `$${reference.quiet ? '!' : ''}${written}`,
      },
    ],
  };
}

function isNameable({ path, inert, escapes, closed, end: last }: Reference, end: number): boolean {
  return path.length > 0 && !inert && escapes === 0 && closed && end <= last;
}

function isBody({ kind }: Node): boolean {
  return kind === 'template' || kind === 'block';
}

/** True where the reference is the first thing that its statement asks for, and not written to. */
function isReadFirst(around: readonly Node[], reference: Reference): boolean {
  const [statement] = around;
  switch (statement?.kind) {
    case undefined:
      return true;
    case 'set':
      return statement.target !== reference && !around.includes(statement.target);
    case 'foreach':
      return statement.collection === reference || around.includes(statement.collection);
    case 'if': {
      // What stands behind `&&` and `||` may be asked only where what stands before it allows.
      const isLazy = around.some(
        (node, index) =>
          node.kind === 'binary' &&
          (node.operator === '&&' || node.operator === '||') &&
          (around[index + 1] ?? reference) === node.right,
      );
      return !isLazy && !around.some(({ kind }) => kind === 'elseif');
    }
    default:
      return false;
  }
}

/**
 * True where a line can be put in before the statement: its line begins in the same body, and
 * nothing stands between that may change what the reference reads.
 */
function isOwnLine(body: Node, lineStart: number, statement: Node, text: string): boolean {
  if (lineStart < body.start) return false;
  if (lineStart > body.start && text.charAt(lineStart - 1) !== '\n') return false;
  return childrenOf(body).every((node) => {
    if (node.end <= lineStart || node.start >= statement.start) return true;
    if (node.kind === 'reference') return node.path.every(({ kind }) => kind !== 'method');
    return node.kind === 'text' || (node.kind === 'comment' && node.start >= lineStart);
  });
}

/** `$!{a.b}` as it is written in an expression: `$a.b`. */
function plain({ start, end, formal, name }: Reference, text: string): string {
  const from = name?.start ?? start;
  return `$${text.slice(from, formal ? end - 1 : end)}`;
}

/** A name by the last word of the reference; with a number where the template has it already. */
function freeName({ path }: Reference, region: TemplateRegion): string {
  const words = path.flatMap((step) => {
    if (step.kind === 'index') return [];
    const [first] = step.kind === 'method' ? step.args : [];
    const quoted = first?.kind === 'string' ? [...first.value.matchAll(/[A-Za-z_]\w*/g)] : [];
    const last = quoted.at(-1)?.[0];
    return [last ?? step.name.name];
  });
  const word = (words.at(-1) ?? 'value').replace(/^(?:get|is)(?=[A-Z])/, '');
  const base = word.charAt(0).toLowerCase() + word.slice(1);
  const { definitions, uses } = typesOf(region).scope;
  const taken = new Set([...definitions, ...uses].map(({ name }) => name));
  for (let count = 1; ; count++) {
    const name = count === 1 ? base : `${base}${count}`;
    if (!taken.has(name) && !isCatalogueRoot(name) && !LOOP_NAMES.includes(name)) return name;
  }
}
