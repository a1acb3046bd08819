import { applyEdits, type TextEdit } from '../../../text/text-edit.ts';
import type { ForeachDirective } from '../../../vtl/ast.ts';
import { loopsIn } from '../../../vtl/directives-in.ts';
import { parse } from '../../../vtl/parser.ts';
import { jsonFault } from '../../json-state/json-holes.ts';
import type { Break } from '../../json-state/json-point.ts';
import type { Finding, TemplateCheck, TemplateContext } from '../check.ts';
import { isLenient } from './json-type.ts';

/** A loop of which no number of rounds but none, or one, can print JSON. */
export const templateLoopComma: TemplateCheck = {
  code: 'template-loop-comma',
  title: 'Loop that cannot print JSON',
  severity: 'warning',
  appliesTo: 'template',
  *run(ctx) {
    if (ctx.home !== 'api-gateway' || ctx.parse.errors.length > 0 || isLenient(ctx)) return;
    const loops = loopsIn(ctx.parse.root);
    if (loops.length === 0 || loops.length > mostLoops) return;
    // A way on which every loop has two rounds or more answers for each of them.
    const { root } = ctx.parse;
    if (jsonFault(root, ctx.placeholders, { loop: 'every', rounds: 2 }) === null) return;
    // Where nothing can be JSON, `template-not-json` speaks.
    if (jsonFault(root, ctx.placeholders) !== null) return;
    for (const [index, loop] of loops.entries()) {
      const finding = judge(loop, index, 1, ctx) ?? judge(loop, index, 2, ctx);
      if (finding !== null) yield finding;
    }
  },
};

/** Each is followed through all of the template. */
const mostLoops = 16;

function judge(
  loop: ForeachDirective,
  index: number,
  rounds: 1 | 2,
  ctx: TemplateContext,
): Finding | null {
  const fault = jsonFault(ctx.parse.root, ctx.placeholders, { loop, rounds });
  // A quote may come out of a hole, so that the line break behind it proves nothing.
  if (fault === null || fault.kind === 'newline') return null;
  const when =
    rounds === 1 ? 'As soon as this loop has a round' : 'With two rounds or more of the loop';
  const edit = mendOf(fault, loop, rounds);
  const isMended = edit !== null && mends(edit, index, rounds, ctx);
  return {
    span: { start: fault.at, end: fault.at + 1 },
    message: `${when}, what is printed is no JSON: ${reasons[fault.kind]}.`,
    ...(isMended
      ? {
          fix: {
            title: "Write the comma between rounds: '#if($foreach.hasNext),#end'",
            edits: [edit],
          },
        }
      : {}),
  };
}

const reasons: Record<Break['kind'], string> = {
  'trailing-comma': 'nothing follows the last comma',
  'missing-comma': 'there is no comma before this',
  'bare-word': 'this is no number, and a text needs quotes',
  newline: 'a string has no line break',
  unexpected: 'this may not stand here',
};

const comma = '#if($foreach.hasNext),#end';

function mendOf({ kind, at }: Break, { body }: ForeachDirective, rounds: 1 | 2): TextEdit | null {
  if (kind === 'trailing-comma') {
    const isInside = body.start <= at && at < body.end;
    return isInside ? { span: { start: at, end: at + 1 }, newText: comma } : null;
  }
  if (kind !== 'missing-comma' || rounds === 1) return null;
  const last = body.children.at(-1);
  const blanks = last?.kind === 'text' ? (/\s*$/.exec(last.value)?.[0].length ?? 0) : 0;
  const end = body.end - blanks;
  return { span: { start: end, end }, newText: comma };
}

/** True where the template can print JSON with that many rounds after the edit. */
function mends(edit: TextEdit, index: number, rounds: 1 | 2, ctx: TemplateContext): boolean {
  const { root, errors } = parse(applyEdits(ctx.parse.text, [edit]));
  const loop = loopsIn(root)[index];
  if (loop === undefined || errors.length > 0) return false;
  const shift = edit.newText.length - (edit.span.end - edit.span.start);
  const placeholders = ctx.placeholders.map(({ start, end }) =>
    start < edit.span.end ? { start, end } : { start: start + shift, end: end + shift },
  );
  return jsonFault(root, placeholders, { loop, rounds }) === null;
}
