/** What the run worker does with a job; the entries for Node and the browser are `run-worker*.ts`. */
import {
  analyze,
  readRenderRequest,
  renderTemplate,
  renderWithVelocityjs,
  runTarget,
  type Analysis,
  type RenderRequest,
} from '../../core/src/index.ts';
import type {
  FromRunWorker,
  RenderEngine,
  RenderLineAnswer,
  RunJob,
} from '../../protocol/src/run-job.ts';

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
          if (previous?.text !== job.text || previous.language !== job.language) {
            previous = analyze(job.text, job.language, previous);
          }
          return { kind: 'run', report: runTarget(previous, job.target, job.scenario) };
        case 'render':
          return { kind: 'render', answer: renderLine(job.line, job.engine) };
      }
    } catch (error) {
      return { kind: 'fault', message: error instanceof Error ? error.message : String(error) };
    }
  };
}

function renderLine(line: string, engine: RenderEngine): RenderLineAnswer {
  if (engine === 'velocityjs') return renderLineWithVelocityjs(line);
  const reading = readRenderRequest(line, engine);
  if (!reading.ok) return { error: { message: reading.message, offset: 0 }, template: '' };
  const { output, error, overrides } = renderTemplate(reading.request);
  if (error === null) return { output, overrides };
  return {
    error: { message: error.message, offset: error.span.start },
    template: reading.request.template,
  };
}

/** velocityjs takes JSON's own numbers, and tells no place of an error. */
function renderLineWithVelocityjs(line: string): RenderLineAnswer {
  const request = JSON.parse(line) as RenderRequest;
  const { output, error, overrides } = renderWithVelocityjs(request);
  if (error === null) return { output, overrides };
  return { error: { message: error, offset: 0 }, template: request.template };
}
