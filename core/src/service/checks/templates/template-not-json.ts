import { jsonFault } from '../../json-state/json-holes.ts';
import type { Break } from '../../json-state/json-point.ts';
import type { Finding, TemplateCheck, TemplateContext } from '../check.ts';

/** A template that begins as JSON, and of which no call can make JSON. */
export const templateNotJson: TemplateCheck = {
  code: 'template-not-json',
  title: 'Template that cannot print JSON',
  severity: 'warning',
  appliesTo: 'template',
  *run(ctx) {
    if (ctx.home !== 'api-gateway' || ctx.parse.errors.length > 0) return;
    const fault = jsonFault(ctx.parse.root, ctx.placeholders);
    if (fault === null || !isJudged(fault, ctx)) return;
    const span = { start: fault.at, end: fault.at + 1 };
    yield {
      span,
      message: `What this template prints is never JSON: ${reasons[fault.kind]}. A Lambda function answers 'Could not parse request body into json'; others read it as they may.`,
      ...fixOf(fault, ctx),
    };
  },
};

const reasons: Record<Break['kind'], string> = {
  'trailing-comma': 'nothing follows this comma',
  'missing-comma': 'there is no comma before this',
  'bare-word': 'this is no number, and a text needs quotes',
  newline: 'a string has no line break',
  unexpected: 'this may not stand here',
};

/**
 * The request of a MOCK is read leniently (recorded: bare keys, trailing commas), and a `.vtl` file
 * may be one. A quote may come out of a hole, so that the line break behind it proves nothing.
 */
function isJudged({ kind }: Break, { integrationType, phase }: TemplateContext): boolean {
  if (kind === 'newline') return false;
  if (integrationType === null) return kind === 'missing-comma';
  return integrationType !== 'MOCK' || phase === 'response';
}

function fixOf({ kind, at }: Break, { parse }: TemplateContext): Pick<Finding, 'fix'> {
  if (kind !== 'trailing-comma' || parse.text.charAt(at) !== ',') return {};
  const edits = [{ span: { start: at, end: at + 1 }, newText: '' }];
  return { fix: { title: 'Remove the comma', edits } };
}
