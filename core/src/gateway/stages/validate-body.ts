import { toJson } from '../bindings/json-value.ts';
import { judgeBody } from '../body-model/judge-body.ts';
import type { BodyModel } from '../integration.ts';
import { headerValue } from '../message/fields.ts';
import { bareMediaType } from '../message/media-types.ts';
import { textOf } from '../message/payload.ts';
import { readJson } from '../read-json.ts';
import { done, failed, skipped, type RunState, type StageResult } from './state.ts';

/** Characters of a body that is judged; a larger one counts as fitting. */
const MAX_LENGTH = 200_000;

/** What the validator says of no body and of one that is no JSON (published logs and answers). */
const UNREADABLE = '[Unknown error parsing request body]';

/** The body against the model of its Content-Type, application/json where the request has none. */
export function validateBody(state: RunState): StageResult {
  const models = state.integration.method.bodyModels ?? [];
  const sent = headerValue(state.request.headers, 'Content-Type');
  const type = sent === undefined ? 'application/json' : bareMediaType(sent);
  const byType = (wanted: string): BodyModel | undefined =>
    models.find(({ mediaType }) => bareMediaType(mediaType) === wanted);
  // Developer Guide: the model of $default is for every Content-Type that has none of its own.
  const model = byType(type) ?? byType('$default');
  if (model === undefined) {
    const declared = models.map(({ mediaType }) => mediaType).join(', ');
    const why =
      models.length === 0
        ? 'The operation declares no body model'
        : `There is no body model for ${type} (only for ${declared})`;
    return skipped(state, `${why}, so the body is not checked.`);
  }
  const text = textOf(state.request.payload);
  if (text.length > MAX_LENGTH) {
    return skipped(state, 'The body is too large to be held against its model here.', 'unknown');
  }
  return judgedBody(state, model, text);
}

function judgedBody(state: RunState, model: BodyModel, text: string): StageResult {
  const reading = readJson(text);
  if (!reading.ok) return notJson(state, model, reading.message);
  const { fault, faults, unjudged } = judgeBody(model, toJson(reading.value));
  if (fault === null) {
    const fits = `The body fits its model for ${model.mediaType}`;
    const next = { ...state, validatedType: bareMediaType(model.mediaType) };
    if (unjudged.size === 0) return done(next, `${fits}.`, 'recorded');
    const names = [...unjudged].join(', ');
    return done(next, `${fits}, as far as it is judged here: ${names} left aside.`, 'inferred');
  }
  const [first, ...others] = faults.map(({ path, message }) => `${named(path)} ${message}`);
  const rest = others.length === 0 ? '' : `; ${others.join('; ')}`;
  const reason = `The body does not fit its model for ${model.mediaType}: ${first ?? ''}${rest}.`;
  const validationError =
    text === '' ? UNREADABLE : `[${faults.map(({ words }) => words).join(', ')}]`;
  const log = logOf(model, validationError);
  const failure = { kind: 'bad-request-body', log, validationError } as const;
  return failed(state, failure, reason, fault.keyword === 'pattern' ? 'inferred' : 'recorded');
}

function notJson(state: RunState, model: BodyModel, message: string): StageResult {
  const reason = `The body does not fit its model for ${model.mediaType}: it is no JSON (${message}).`;
  const log = logOf(model, UNREADABLE);
  const failure = { kind: 'bad-request-body', log, validationError: UNREADABLE } as const;
  return failed(state, failure, reason, 'recorded');
}

function named(path: string): string {
  return path === '' ? 'it' : path;
}

/** The line of the execution log, from public reports. */
function logOf({ mediaType }: BodyModel, words: string): string {
  return `Request body does not match model schema for content type ${mediaType}: ${words}`;
}
