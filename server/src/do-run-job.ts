/** What the run worker does with a job; the entries for Node and the browser are `run-worker*.ts`. */
import {
  analyze,
  readRenderRequest,
  renderTemplate,
  runTarget,
  type Analysis,
  type ProfileName,
} from '../../core/src/index.ts';
import type { FromRunWorker, RenderLineAnswer, RunJob } from '../../protocol/src/run-job.ts';

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
          return { kind: 'render', answer: renderLine(job.line, job.profile) };
      }
    } catch (error) {
      return { kind: 'fault', message: error instanceof Error ? error.message : String(error) };
    }
  };
}

function renderLine(line: string, profile: ProfileName): RenderLineAnswer {
  const reading = readRenderRequest(line, profile);
  if (!reading.ok) return { error: { message: reading.message, offset: 0 }, template: '' };
  const { output, error, overrides } = renderTemplate(reading.request);
  if (error === null) return { output, overrides };
  return {
    error: { message: error.message, offset: error.span.start },
    template: reading.request.template,
  };
}
