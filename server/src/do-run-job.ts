/** What the run worker does with a job; the entries for Node and the browser are `run-worker*.ts`. */
import {
  analyze,
  compareEngines,
  compareTarget,
  defaultScenarioFor,
  readRenderRequest,
  renderTemplate,
  renderWithVelocityjs,
  runTarget,
  type Analysis,
  type RenderAnswer,
  type RenderRequest,
} from '../../core/src/index.ts';
import { packReport } from '../../protocol/src/packed-provenance.ts';
import type {
  FromRunWorker,
  RenderEngine,
  RenderLineAnswer,
  RunJob,
} from '../../protocol/src/run-job.ts';
import { reasonOf } from '../../protocol/src/reason-of.ts';

/**
 * Makes the function that does jobs one by one. It keeps the analysis of the last document, since
 * a panel that follows the typing runs the same one again and again. It never throws.
 */
export function createRunJobs(): (job: RunJob) => FromRunWorker {
  let previous: Analysis | undefined;
  return (job) => {
    try {
      switch (job.kind) {
        case 'run':
          previous = analysed(job, previous);
          return runJob(previous, job);
        case 'compare':
          previous = analysed(job, previous);
          return {
            kind: 'compare',
            comparisons: compareTarget(previous, job.target, job.scenario),
          };
        case 'render':
          return { kind: 'render', answer: renderLine(job.line, job.engine, job.compare === true) };
      }
    } catch (error) {
      return { kind: 'fault', message: reasonOf(error) };
    }
  };
}

function runJob(
  analysis: Analysis,
  { target, scenario, withDefaults = false }: Extract<RunJob, { kind: 'run' }>,
): Extract<FromRunWorker, { kind: 'run' }> {
  const defaults = withDefaults ? defaultScenarioFor(analysis, target) : null;
  const report = runTarget(analysis, target, scenario ?? defaults);
  return { kind: 'run', report: report && packReport(report), defaults };
}

function analysed(
  { text, language }: Pick<Analysis, 'text' | 'language'>,
  previous: Analysis | undefined,
): Analysis {
  const isSame = previous?.text === text && previous.language === language;
  return isSame ? previous : analyze(text, language, previous);
}

function renderLine(line: string, engine: RenderEngine, compare: boolean): RenderLineAnswer {
  if (engine === 'velocityjs') return renderLineWithVelocityjs(line);
  const reading = readRenderRequest(line, engine);
  if (!reading.ok) return { error: { message: reading.message, offset: 0 }, template: '' };
  const { template } = reading.request;
  if (!compare) return answerOf(renderTemplate(reading.request), template);
  // velocityjs takes the plain data, ours the numbers as they are written.
  const plain = JSON.parse(line) as RenderRequest;
  const { ours, theirs, difference } = compareEngines({ ...plain, ...reading.request });
  const { output, error } = theirs;
  return { ...answerOf(ours, template), comparison: { output, error, difference, template } };
}

function answerOf({ output, error, overrides }: RenderAnswer, template: string): RenderLineAnswer {
  if (error === null) return { output, overrides };
  return { error: { message: error.message, offset: error.span.start }, template };
}

/** velocityjs takes JSON's own numbers, and tells no place of an error. */
function renderLineWithVelocityjs(line: string): RenderLineAnswer {
  const request = JSON.parse(line) as RenderRequest;
  const { output, error, overrides } = renderWithVelocityjs(request);
  if (error === null) return { output, overrides };
  return { error: { message: error, offset: 0 }, template: request.template };
}
