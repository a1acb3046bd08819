/**
 * The grammar of REST parameter mapping: `integration.request.header.x: method.request.path.id`
 * and its like. Reading only; `map-parameters.ts` finds the values. What is wrong with an
 * expression is told with its place, so that the checks and a run judge by one grammar.
 */
import { spanAt, type Span } from '../text/span.ts';

export type RequestPlace = 'header' | 'querystring' | 'path';

export interface RequestTarget {
  readonly place: RequestPlace;
  readonly name: string;
}

/** Where a mapped value comes from. */
export type MappingSource =
  | {
      readonly kind: 'parameter';
      readonly place: RequestPlace;
      readonly name: string;
      /** True for `multivalueheader` and `multivaluequerystring`: every value, not the last. */
      readonly isMultiple: boolean;
    }
  /** `path` is a JSONPath without `$.`; null for the whole body. */
  | { readonly kind: 'body'; readonly path: string | null }
  | { readonly kind: 'context'; readonly path: readonly string[] }
  | { readonly kind: 'stageVariable'; readonly name: string }
  | { readonly kind: 'static'; readonly text: string };

/** Why a text is no expression. */
export type MappingFault =
  /** It begins with none of the words that begin one; a static text without quotes is such a one. */
  | 'root'
  /** A single quote in front or at the end, and not at both. */
  | 'quote'
  /** The word behind the root names no part of the message. */
  | 'place'
  /** Nothing behind the last dot. */
  | 'no-name'
  /** A character that names may not have. */
  | 'name';

/** An expression as read; spans are offsets of its text. */
export type MappingReading<T> =
  | {
      readonly ok: true;
      readonly value: T;
      /** The name, the path or the static text: what stands behind the fixed words. */
      readonly name: Span;
    }
  | { readonly ok: false; readonly fault: MappingFault; readonly span: Span };

/** `[a-zA-Z0-9._$-]+`, as the console and the guide have it. */
const NAME = /^[a-zA-Z0-9._$-]+$/;

/** A method's parameters may have a colon too: the service names this pattern when it refuses one. */
const DECLARED_NAME = /^[a-zA-Z0-9:._$-]+$/;

/** True for a name that a method's parameter may have. */
export function isDeclarableName(name: string): boolean {
  return DECLARED_NAME.test(name);
}

/** `integration.request.<header|querystring|path>.<name>` */
export function readRequestTarget(text: string): MappingReading<RequestTarget> {
  const reading = readPlaced(text, 'integration.request.', ['header', 'querystring', 'path']);
  return mapped(reading, ({ place, name }) => ({ place, name }));
}

/** The header name of `method.response.header.<name>`. */
export function readResponseTarget(text: string): MappingReading<string> {
  return mapped(readPlaced(text, 'method.response.', ['header']), ({ name }) => name);
}

/** A source of `requestParameters`. */
export function readRequestSource(text: string): MappingReading<MappingSource> {
  return readSource(text, 'method.request.', requestSourcePlaces);
}

/** A source of `responseParameters`. */
export function readResponseSource(text: string): MappingReading<MappingSource> {
  return readSource(text, 'integration.response.', responseSourcePlaces);
}

/** The same four for those who only want the value; null for anything else. */
export function parseRequestTarget(text: string): RequestTarget | null {
  return valueOf(readRequestTarget(text));
}

export function parseResponseTarget(text: string): string | null {
  return valueOf(readResponseTarget(text));
}

export function parseRequestSource(text: string): MappingSource | null {
  return valueOf(readRequestSource(text));
}

export function parseResponseSource(text: string): MappingSource | null {
  return valueOf(readResponseSource(text));
}

/** The words between `method.request.` and a name, `body` aside. */
export const requestSourcePlaces = [
  'header', 'multivalueheader', 'multivaluequerystring', 'path', 'querystring',
] as const; // prettier-ignore

/** The words between `integration.response.` and a name, `body` aside. */
export const responseSourcePlaces = ['header', 'multivalueheader'] as const;

type SourcePlace = (typeof requestSourcePlaces)[number];

function readSource(
  text: string,
  prefix: string,
  places: readonly SourcePlace[],
): MappingReading<MappingSource> {
  if (text.startsWith("'") || text.endsWith("'")) return readStatic(text);
  if (text.startsWith('context.')) {
    return mapped(readName(text, 'context.'.length), (name) => ({
      kind: 'context',
      path: name.split('.'),
    }));
  }
  if (text.startsWith('stageVariables.')) {
    const reading = readName(text, 'stageVariables.'.length);
    return mapped(reading, (name) => ({ kind: 'stageVariable', name }));
  }
  const body = `${prefix}body`;
  if (text === body) return found({ kind: 'body', path: null }, spanAt(text.length, 0));
  if (text.startsWith(`${body}.`)) return readBodyPath(text, body.length + 1);
  return mapped(readPlaced(text, prefix, places, DECLARED_NAME), ({ place, name }) => {
    const isMultiple = place === 'multivalueheader' || place === 'multivaluequerystring';
    return { kind: 'parameter', place: singlePlace(place), name, isMultiple };
  });
}

function singlePlace(place: SourcePlace): RequestPlace {
  switch (place) {
    case 'multivalueheader':
      return 'header';
    case 'multivaluequerystring':
      return 'querystring';
    case 'header':
    case 'path':
    case 'querystring':
      return place;
  }
}

function readStatic(text: string): MappingReading<MappingSource> {
  const isQuoted = text.length >= 2 && text.startsWith("'") && text.endsWith("'");
  if (!isQuoted) return { ok: false, fault: 'quote', span: spanAt(0, text.length) };
  return found({ kind: 'static', text: text.slice(1, -1) }, spanAt(1, text.length - 2));
}

function readBodyPath(text: string, from: number): MappingReading<MappingSource> {
  const span = { start: from, end: text.length };
  if (from === text.length) return { ok: false, fault: 'no-name', span };
  return found({ kind: 'body', path: text.slice(from) }, span);
}

interface Placed<P> {
  readonly place: P;
  readonly name: string;
}

/** `<prefix><place>.<name>` */
function readPlaced<P extends string>(
  text: string,
  prefix: string,
  places: readonly P[],
  pattern = NAME,
): MappingReading<Placed<P>> {
  if (!text.startsWith(prefix)) return { ok: false, fault: 'root', span: spanAt(0, text.length) };
  const dot = text.indexOf('.', prefix.length);
  const end = dot < 0 ? text.length : dot;
  const written = text.slice(prefix.length, end);
  const place = places.find((candidate) => candidate === written);
  if (place === undefined)
    return { ok: false, fault: 'place', span: { start: prefix.length, end } };
  const from = Math.min(end + 1, text.length);
  return mapped(readName(text, from, pattern), (name) => ({ place, name }));
}

/** The rest of the text as a name. */
function readName(text: string, from: number, pattern = NAME): MappingReading<string> {
  const span = { start: from, end: text.length };
  const name = text.slice(from);
  if (name === '') return { ok: false, fault: 'no-name', span };
  return pattern.test(name) ? found(name, span) : { ok: false, fault: 'name', span };
}

function found<T>(value: T, name: Span): MappingReading<T> {
  return { ok: true, value, name };
}

function mapped<A, B>(reading: MappingReading<A>, change: (value: A) => B): MappingReading<B> {
  return reading.ok ? { ...reading, value: change(reading.value) } : reading;
}

function valueOf<T>(reading: MappingReading<T>): T | null {
  return reading.ok ? reading.value : null;
}
