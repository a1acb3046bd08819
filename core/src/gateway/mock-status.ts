/** What a MOCK makes of its rendered request. */
import { readJson } from './read-json.ts';

export type MockStatus =
  | { readonly ok: true; readonly status: number }
  /** `why` completes "because". */
  | { readonly ok: false; readonly why: string };

/** The text of the log where a MOCK cannot find its status; recorded. */
export const mockStatusError =
  'Unable to parse statusCode. It should be an integer that is defined in the request template.';

/**
 * The integer `statusCode` of the rendered request. All recorded forms, accepted and refused, are
 * those of json-smart's permissive reader: single or no quotes, spare commas and anything after
 * the object pass; a status in quotes does not.
 */
export function mockStatus(rendered: string): MockStatus {
  const reading = readJson(rendered);
  if (!reading.ok) return { ok: false, why: `it is no object (${reading.message})` };
  const { value } = reading;
  if (typeof value !== 'object' || value?.type !== 'Map') {
    return { ok: false, why: 'it is no object' };
  }
  const status = value.entries.get('statusCode');
  if (status === undefined) return { ok: false, why: 'it has no member "statusCode"' };
  if (typeof status !== 'object' || (status?.type !== 'Integer' && status?.type !== 'Long')) {
    return { ok: false, why: '"statusCode" is no integer' };
  }
  return { ok: true, status: Number(status.value) };
}
