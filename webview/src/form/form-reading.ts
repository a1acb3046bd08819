/** Reads the scenario form back, by the names of its fields. */
import type { BackendKind } from './backend-values.ts';
import { bodyAs, type BodyForm } from './body-form.ts';
import type { Row } from './rows.ts';
import type { ScenarioValues } from './scenario-values.ts';

/**
 * The form's values; fields that the form does not show keep what they had.
 * @param entries names and values of all fields in their order, as `FormData` gives them.
 */
export function readForm(
  entries: Iterable<readonly [string, string]>,
  before: ScenarioValues,
): ScenarioValues {
  const fields = new Map<string, string[]>();
  for (const [name, value] of entries) fields.set(name, [...(fields.get(name) ?? []), value]);
  const text = (name: string, otherwise: string): string => fields.get(name)?.[0] ?? otherwise;
  const rows = (group: string, otherwise: readonly Row[]): readonly Row[] => {
    const names = fields.get(`${group}.name`);
    if (names === undefined) return otherwise;
    const values = fields.get(`${group}.value`) ?? [];
    const all = names.map((name, index) => ({ name, value: values[index] ?? '' }));
    return withoutEmpty(all);
  };
  /** A body whose form was chosen anew has the same bytes in that form. */
  const body = (name: 'body' | 'backendBody'): readonly [string, BodyForm] => {
    const [typed, form] = [before[name], before[`${name}Form`]];
    const chosen = text(`${name}Form`, form) as BodyForm;
    return [bodyAs(text(name, typed), form, chosen), chosen];
  };
  const [requestBody, bodyForm] = body('body');
  const [backendBody, backendBodyForm] = body('backendBody');
  return {
    method: text('method', before.method),
    address: before.address === null ? null : text('address', before.address),
    path: rows('path', before.path),
    query: rows('query', before.query),
    headers: rows('headers', before.headers),
    body: requestBody,
    bodyForm,
    stageVariables: rows('stageVariables', before.stageVariables),
    claims: before.claims === null ? null : rows('claims', before.claims),
    context: text('context', before.context),
    backendKind: text('backendKind', before.backendKind) as BackendKind,
    status: text('status', before.status),
    backendHeaders: rows('backendHeaders', before.backendHeaders),
    backendBody,
    backendBodyForm,
    lambdaResult: text('lambdaResult', before.lambdaResult),
    errorMessage: text('errorMessage', before.errorMessage),
    errorType: text('errorType', before.errorType),
  };
}

/** The empty row at the end is there to be typed in; a row that was emptied is removed. */
function withoutEmpty(rows: readonly Row[]): readonly Row[] {
  return rows.filter(({ name, value }) => name !== '' || value !== '');
}
