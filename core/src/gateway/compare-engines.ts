/**
 * The same template by our engine and by velocityjs, and why they differ where that is known: for
 * people whose local emulator shows another output than API Gateway.
 */
import type { Span } from '../text/span.ts';
import { parse } from '../vtl/parser.ts';
import { differencePlace } from './difference-place.ts';
import { explanations } from './engine-differences/index.ts';
import {
  renderTemplate,
  type RenderAnswer,
  type RenderRequest,
  type RenderSettings,
} from './render-template.ts';
import { renderWithVelocityjs, type SecondAnswer } from './velocityjs-engine.ts';

/** The first difference of two outputs. */
export interface EngineDifference {
  /** UTF-16 offset in both outputs. */
  readonly offset: number;
  /** What each printed from there, at most 80 UTF-16 units. */
  readonly ours: string;
  readonly theirs: string;
  /** The piece of the template that it comes from. */
  readonly at: Span;
  /** A kind of difference and one sentence; null where we cannot tell why. */
  readonly explanation: { readonly code: string; readonly text: string } | null;
}

export interface EngineComparison {
  readonly ours: RenderAnswer;
  readonly theirs: SecondAnswer;
  /** Null where both printed the same, or both gave an error. */
  readonly difference: EngineDifference | null;
}

/**
 * Renders with both engines and compares. Never throws; like velocityjs it may run for ever, which
 * is the worker's to end.
 */
export function compareEngines(
  request: RenderRequest,
  settings: RenderSettings = {},
): EngineComparison {
  const ours = renderTemplate(request, { ...settings, trace: true });
  const theirs = renderWithVelocityjs(request);
  return { ours, theirs, difference: differenceOf(request.template, ours, theirs) };
}

function differenceOf(
  template: string,
  ours: RenderAnswer,
  theirs: SecondAnswer,
): EngineDifference | null {
  if (ours.error !== null && theirs.error !== null) return null;
  if (theirs.error !== null) return stopOfTheirs(template, ours, theirs.error);
  const offset = commonLength(ours.output, theirs.output);
  if (ours.error !== null && offset === ours.output.length)
    return stopOfOurs(ours, theirs, ours.error);
  if (ours.error === null && ours.output === theirs.output) return null;

  const { root } = parse(template);
  const place = differencePlace(template, root, ours, theirs.output, offset);
  for (const explanation of explanations) {
    const { code } = explanation;
    const found = explanation.explain(place);
    if (found === null) continue;
    return {
      ...parts(ours, theirs, offset),
      at: spanOf(found.at),
      explanation: { code, text: found.text },
    };
  }
  const at = place.writer ?? place.between.at(-1) ?? root;
  return { ...parts(ours, theirs, offset), at: spanOf(at), explanation: null };
}

/** velocityjs tells no place but, for a syntax error, a line. */
function stopOfTheirs(template: string, ours: RenderAnswer, message: string): EngineDifference {
  const line = Number(/^Parse error on line (\d+)/.exec(message)?.[1] ?? 0);
  const start = template
    .split('\n')
    .slice(0, Math.max(0, line - 1))
    .join('\n').length;
  const at = { start: line > 1 ? start + 1 : 0, end: template.length };
  const text =
    line > 0
      ? 'velocityjs cannot read this template: its grammar knows less than that of Velocity'
      : `velocityjs stops with an error of JavaScript: ${message.split('\n')[0] ?? ''}`;
  const code = line > 0 ? 'their-syntax-error' : 'their-exception';
  return { offset: 0, ours: short(ours.output), theirs: '', at, explanation: { code, text } };
}

function stopOfOurs(
  ours: RenderAnswer,
  theirs: SecondAnswer,
  { message, span }: NonNullable<RenderAnswer['error']>,
): EngineDifference {
  const text = `API Gateway stops here with an error, and velocityjs goes on: ${message}`;
  return {
    ...parts(ours, theirs, ours.output.length),
    at: spanOf(span),
    explanation: { code: 'our-error', text },
  };
}

function parts(
  ours: RenderAnswer,
  theirs: SecondAnswer,
  offset: number,
): Pick<EngineDifference, 'offset' | 'ours' | 'theirs'> {
  return {
    offset,
    ours: short(ours.output.slice(offset)),
    theirs: short(theirs.output.slice(offset)),
  };
}

function commonLength(one: string, other: string): number {
  let length = 0;
  while (length < one.length && one.charCodeAt(length) === other.charCodeAt(length)) length++;
  return length;
}

function short(text: string): string {
  return text.slice(0, 80);
}

/** A span of its own: what is sent on must not be a node of the tree. */
function spanOf({ start, end }: Span): Span {
  return { start, end };
}
