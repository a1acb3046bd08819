/** `render --batch`: templates in, texts out, one JSON line for one JSON line, in order. */
import { StringDecoder } from 'node:string_decoder';
import { lineIndex } from '../../core/src/index.ts';
import type { JobRunner } from '../../protocol/src/job-runner.ts';
import { lossMessage } from '../../protocol/src/lost-report.ts';
import type { LineComparison, RenderEngine } from '../../protocol/src/run-job.ts';
import { readLine, type LineReading } from './render-line.ts';
import type { Terminal } from './terminal.ts';

export interface RenderOptions {
  readonly engine: RenderEngine;
  /** Say of each line what velocityjs makes of it, and why that is something else. */
  readonly compare: boolean;
}

/** A template that takes longer is ended, and its line answers an error; milliseconds. */
const deadline = 2_000;

/** So many lines may be under way at once; further input waits. */
const window = 512;

/**
 * Answer every line of the input, as soon as it is rendered. A line that is no good is answered
 * with an error and stops nothing. Lines of white space alone are passed over.
 */
export async function renderBatch(
  input: AsyncIterable<Buffer | string>,
  options: RenderOptions,
  runner: JobRunner,
  terminal: Terminal,
): Promise<void> {
  const underWay: Promise<void>[] = [];
  let written = Promise.resolve();
  for await (const text of linesOf(input)) {
    if (text.trim() === '') continue;
    const answer = answerLine(text, options, runner);
    written = written.then(async () => terminal.write(`${JSON.stringify(await answer)}\n`));
    underWay.push(written);
    if (underWay.length > window) await underWay.shift();
  }
  await written;
}

async function answerLine(
  text: string,
  { engine, compare }: RenderOptions,
  runner: JobRunner,
): Promise<unknown> {
  const { id, fault } = readLine(text);
  if (fault !== null) return errorAnswer(id, fault);
  const outcome = await runner.run({ kind: 'render', line: text, engine, compare }, deadline)
    .outcome;
  if (outcome.kind !== 'answered') return errorAnswer(id, lossMessage(outcome));
  if (outcome.message.kind !== 'render') throw new Error('the run worker answered another job');
  const { comparison, ...answer } = outcome.message.answer;
  const velocityjs = comparison && { velocityjs: comparisonOf(comparison) };
  if (!('error' in answer)) return { id, ...answer, ...velocityjs };
  const { message, offset } = answer.error;
  const place = lineIndex(answer.template).toLineColumn(offset);
  return { ...errorAnswer(id, message, place), ...velocityjs };
}

/** What velocityjs printed, and the first difference with its place of the template, from 1. */
function comparisonOf({ output, error, difference, template }: LineComparison): unknown {
  if (difference === null) return { output, error, difference };
  const { at, offset, ours, theirs, explanation } = difference;
  const { line, column } = lineIndex(template).toLineColumn(at.start);
  const source = template.slice(at.start, at.end);
  const place = { line: line + 1, column: column + 1, source };
  return { output, error, difference: { offset, ours, theirs, ...place, explanation } };
}

/** `place` counts from 0, the answer from 1; an error of no place is at the beginning. */
function errorAnswer(
  id: LineReading['id'],
  message: string,
  place: { readonly line: number; readonly column: number } = { line: 0, column: 0 },
): { readonly id: LineReading['id']; readonly error: object } {
  return { id, error: { message, line: place.line + 1, column: place.column + 1 } };
}

/** The lines of a stream. Only line feeds part them: JSON text may hold any other line break. */
async function* linesOf(input: AsyncIterable<Buffer | string>): AsyncGenerator<string> {
  const decoder = new StringDecoder('utf8');
  let rest = '';
  for await (const chunk of input) {
    const lines = (rest + (typeof chunk === 'string' ? chunk : decoder.write(chunk))).split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
  rest += decoder.end();
  if (rest !== '') yield rest;
}
