/** What the two render stages share. */
import type { Rendering } from '../../velocity/evaluate.ts';
import { javaMap } from '../../velocity/map-entries.ts';
import type { TemplateEntry } from '../integration.ts';
import { isUtf8 } from '../encoding/utf8.ts';
import { stageVariablesObject } from '../bindings/stage-variables.ts';
import { inAlphabet, inHashOrder, lastValues } from '../message/fields.ts';
import { textOf, type Payload } from '../message/payload.ts';
import { asWritten, openness, openTemplate } from '../open-template.ts';
import { bindRoots, renderWithRoots } from '../render-template.ts';
import { referenceValues } from '../reference-values.ts';
import { placeIn } from '../provenance.ts';
import type { Certainty, Problem } from '../report.ts';
import { counted } from '../wording.ts';
import type { ClientRequest, RunState } from './state.ts';
import type { JavaMap } from '../../velocity/values.ts';

/**
 * `$input.params()`: the method request's parameters, for both templates; the last of several. Headers
 * come by the alphabet, in whatever case (events that passthrough templates wrote, 2021 and 2022), the
 * others in a HashMap's order (what a console's test printed, sam-goodwin/functionless#23).
 */
export function paramsMap({ pathParameters, query, headers }: ClientRequest): JavaMap {
  const places = {
    path: inHashOrder(pathParameters),
    querystring: inHashOrder(query),
    header: inAlphabet(headers),
  };
  return javaMap(
    Object.entries(places).map(
      ([place, fields]) => [place, javaMap(Object.entries(lastValues(fields)))] as const,
    ),
  );
}

/** Bytes that are no UTF-8 cannot be rendered; recorded for both directions. */
export function isUnreadable(payload: Payload): boolean {
  return payload.kind === 'bytes' && !isUtf8(payload.bytes);
}

/** The reason where a template with unresolved parts does not render as it stands. */
export const notRenderable =
  'The template is known only after deployment, and it does not render as it stands.';

/** Renders a template of the integration over a payload. */
export function renderEntry(state: RunState, entry: TemplateEntry, payload: Payload): Rendering {
  const roots = bindRoots({
    body: textOf(payload),
    params: state.params,
    context: state.context,
    stageVariables: stageVariablesObject(state.scenario.stageVariables),
  });
  const open = openTemplate(entry.text, entry.placeholders);
  for (const [name, source] of open.variables) roots.set(name, source);
  const { limits, isTimeUp } = state.options;
  const rendering = renderWithRoots(open.text, roots, 'aws', {
    trace: true,
    ...(limits && { limits }),
    ...(isTimeUp && { isTimeUp }),
  });
  return { ...rendering, output: asWritten(rendering.output, open) };
}

/** The state with what the references of a template gave, also of one that failed half way. */
export function withValues(state: RunState, entry: TemplateEntry, { trace }: Rendering): RunState {
  const values = { at: entry.value, values: referenceValues(trace) };
  return { ...state, values: [...state.values, values] };
}

/** What a template wrote, in a sentence that says how far it is known, and how well. */
export function writtenBy(
  { mediaType, text, placeholders, known }: TemplateEntry,
  output: string,
): { readonly reason: string; readonly certainty: Certainty } {
  if (!known) {
    const reason = `The ${mediaType} template is known only after deployment, and so is what it writes.`;
    return { reason, certainty: 'unknown' };
  }
  const open = openTemplate(text, placeholders);
  const wrote = `The ${mediaType} template wrote ${counted(output.length, 'character')}`;
  return {
    reason: `${wrote}${openness(open)}.`,
    certainty: open.unknown.length === 0 ? 'recorded' : 'unknown',
  };
}

/** A template's error as a problem at its place in the host file. */
export function renderProblem(
  entry: TemplateEntry,
  error: NonNullable<Rendering['error']>,
): Problem {
  const { code, message, span } = error;
  return { severity: 'error', code: `template-${code}`, message, at: placeIn(entry, span) };
}
