/** `$context` as the form has it: the claims of the authorizer as rows, all else as JSON. */
import type { Json } from '../../../core/src/gateway/scenario.ts';

type Context = Readonly<Record<string, Json>>;

export interface ContextParts {
  /** Null where a claim is no text: then all of them stand in the JSON. */
  readonly claims: Readonly<Record<string, string>> | null;
  readonly rest: Context;
}

/** Takes the claims out of a context. */
export function partsOfContext(context: Context): ContextParts {
  const { authorizer, ...others } = context;
  if (authorizer === undefined) return { claims: {}, rest: context };
  if (!isObject(authorizer)) return { claims: null, rest: context };
  const { claims, ...members } = authorizer;
  if (claims === undefined) return { claims: {}, rest: context };
  if (!isObject(claims) || !areTexts(claims)) return { claims: null, rest: context };
  const rest = Object.keys(members).length === 0 ? others : { ...others, authorizer: members };
  return { claims, rest };
}

/** Puts the claims back; where there are none, the context says nothing of them. */
export function contextOf({ claims, rest }: ContextParts): Context {
  if (claims === null || Object.keys(claims).length === 0) return rest;
  const { authorizer } = rest;
  // Something else than an object was typed there meanwhile, and that is what counts.
  if (authorizer !== undefined && !isObject(authorizer)) return rest;
  return { ...rest, authorizer: { ...authorizer, claims: { ...claims } } };
}

function isObject(value: Json): value is { [key: string]: Json } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function areTexts(values: { [key: string]: Json }): values is Record<string, string> {
  return Object.values(values).every((value) => typeof value === 'string');
}
