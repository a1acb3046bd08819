/** What Java says against what we say about one case. */
import { readRenderRequest } from '../../core/src/gateway/read-render-request.ts';
import { renderTemplate } from '../../core/src/gateway/render-template.ts';
import { caseData } from './generate-data.ts';
import type { CaseData } from './generate-data.ts';
import type { Case } from './generate-template.ts';
import type { OracleAnswer } from './run-oracle.mjs';

/** Longer than this, a template counts as slow, and slow as different; milliseconds. */
const slowAfter = 2000;

export type Verdict =
  | { readonly kind: 'same' }
  /** We say that we cannot: no wrong answer, counted by itself. */
  | { readonly kind: 'refused'; readonly why: string }
  | {
      readonly kind: 'different';
      readonly sort: string;
      readonly java: string;
      readonly ours: string;
    };

/** Compare; same output, or both an error, is the same. With `messages`, errors must read alike too. */
export function judge(one: Case, java: OracleAnswer | undefined, messages = false): Verdict {
  const began = performance.now();
  const reading = readRenderRequest(asciiLine(one), one.profile);
  if (!reading.ok) throw new Error(reading.message);
  const ours = renderTemplate(reading.request);
  const isSlow = performance.now() - began > slowAfter;
  if (ours.error?.code === 'unsupported') return { kind: 'refused', why: ours.error.message };
  // A budget of ours that Java has not.
  if (ours.error?.code === 'limit' && java?.error === undefined)
    return { kind: 'refused', why: ours.error.message };
  const theirs =
    java?.error === undefined
      ? // The classes of the roots at AWS are not known; each side has its own names for them.
        encoded(java?.output ?? '').replaceAll(
          /Oracle\$(Input|Util)/g,
          'com.amazonaws.apigateway.$1',
        )
      : null;
  const mine = ours.error === null ? encoded(ours.output) : null;
  const isInternal = ours.error?.message.startsWith('internal') ?? false;
  const same =
    mine === null || theirs === null
      ? mine === theirs && (!messages || isSameMessage(ours.error?.message, java?.error?.message))
      : agree(mine, theirs);
  if (same && !isSlow && !isInternal) return { kind: 'same' };
  return {
    kind: 'different',
    sort: `${mine === null} ${theirs === null} ${isSlow} ${isInternal}`,
    java: theirs === null ? `error ${java?.error?.message ?? ''}` : JSON.stringify(theirs),
    ours:
      (mine === null
        ? `error ${ours.error?.code ?? ''} ${ours.error?.message ?? ''} at ${ours.error?.span.start ?? ''}`
        : JSON.stringify(mine)) + (isSlow ? ' (slow)' : ''),
  };
}

/** A case as a line for both sides; only ASCII, since JSON readers differ about control characters. */
export function asciiLine(value: object): string {
  return JSON.stringify(value).replace(
    /[^ -~]/g,
    (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** The parts of the data that are not every case's. */
export function ownData(one: Case): Partial<CaseData> {
  return Object.fromEntries(
    Object.entries(one).filter(
      ([key, value]) =>
        key in caseData &&
        JSON.stringify(value) !== JSON.stringify(caseData[key as keyof typeof caseData]),
    ),
  );
}

/** The case as a paragraph: its seed, template, the data that is not every case's, both answers. */
export function describeCase(one: Case, verdict: Verdict): string {
  const own = Object.entries(ownData(one));
  return [
    `seed ${one.id} --profile ${one.profile}`,
    JSON.stringify(one.template),
    ...(own.length > 0 ? [asciiLine(Object.fromEntries(own))] : []),
    ...(verdict.kind === 'different' ? [`java: ${verdict.java}`, `ours: ${verdict.ours}`] : []),
  ].join('\n');
}

/** True when ours is Java's message, which may go on with the cause that Java prints below it. */
function isSameMessage(ours: string | undefined, java: string | undefined): boolean {
  return ours !== undefined && java !== undefined && ours.startsWith(readable(java));
}

/** Without the place, which the report gives by itself, and without what is our Java program's own. */
function readable(message: string): string {
  return message
    .replace(/ at template\[line \d+, column \d+\]$/, '')
    .replace(/ \([^()]* module [^()]* of loader [^()]*\)$/, '')
    .replace(/^[\w.]*velocity\.exception\.\w+: /, '')
    .replaceAll(/Oracle\$(Input|Util)/g, 'com.amazonaws.apigateway.$1');
}

/** Half a surrogate pair has no UTF-8; Java writes a question mark for it. */
export function encoded(output: string): string {
  return output.replace(
    /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g,
    '?',
  );
}

/** What an address stands behind, which differs from run to run; ours is always a zero. */
const addressed = /((?:\[(?:[BCI]|L[\w.]+;)|[\w.$]+)@)0/g;

/** True when the outputs agree, but for addresses. */
function agree(ours: string, theirs: string): boolean {
  if (ours === theirs) return true;
  const pieces = ours.split(addressed);
  if (pieces.length < 3) return false;
  const literals = pieces.map((piece) => piece.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const pattern = literals.map((piece, at) => (at % 2 === 1 ? `${piece}[0-9a-f]{1,8}` : piece));
  return new RegExp(`^${pattern.join('')}$`).test(theirs);
}
