/** The engines in JavaScript, each behind the same three questions. */
import { Compile as AmplifyCompile, parse as parseByAmplify } from 'amplify-velocity-template';
import { Compile, parse as parseByVelocityjs } from 'velocityjs';
import { contextObject } from '../../../core/src/gateway/bindings/context.ts';
import { fromJson } from '../../../core/src/gateway/bindings/json-value.ts';
import {
  bindRoots,
  type JsonObject,
  type RootParts,
} from '../../../core/src/gateway/render-template.ts';
import { render } from '../../../core/src/velocity/evaluate.ts';
import { awsLimits } from '../../../core/src/velocity/limits.ts';
import { javaMap } from '../../../core/src/velocity/map-entries.ts';
import { awsProfile } from '../../../core/src/velocity/profile.ts';
import type { JavaMap } from '../../../core/src/velocity/values.ts';
import { parse, type Parse } from '../../../core/src/vtl/parser.ts';
import type { JobData } from './jobs.ts';

/** A template's way through an engine; `Ready` and `Data` are what its `render` takes. */
export interface Engine<Ready = unknown, Data = unknown> {
  readonly name: string;
  /** All that can be done before the data is known. */
  parse(template: string): Ready;
  /** The parameters, `$context` and `$stageVariables` as the engine's own maps. */
  prepare(data: JobData): Data;
  /** `$input` is bound anew each time, and reads its body, as it does on the Java side. */
  render(ready: Ready, data: Data): string;
}

const ours: Engine<Parse, RootParts> = {
  name: 'ours',
  parse,
  prepare: ({ body, params, context, stageVariables }) => ({
    body,
    params: javaMap(
      (['path', 'querystring', 'header'] as const).map((place) => [place, mapOf(params[place])]),
    ),
    context: contextObject(context),
    stageVariables: mapOf(stageVariables),
  }),
  render(ready, { body, params, context, stageVariables }) {
    // The Java side copies the parameters too.
    const copied = javaMap(params.entries.entries());
    const roots = bindRoots({ body, params: copied, context, stageVariables });
    const { output, error } = render(ready, roots, {
      profile: awsProfile,
      limits: awsLimits,
      trace: false,
    });
    if (error !== null) throw new Error(error.message);
    return output;
  },
};

function mapOf(json: JsonObject): JavaMap {
  const value = fromJson(json);
  if (typeof value !== 'object' || value?.type !== 'Map') throw new Error('not a map');
  return value;
}

/** On plain objects and functions, which is the quickest it can do. */
const velocityjs: Engine<ReturnType<typeof parseByVelocityjs>, JobData> = {
  name: 'velocityjs',
  parse: (template) => parseByVelocityjs(template),
  prepare: (data) => data,
  render: (ready, data) => new Compile(ready).render(plainRoots(data)),
};

/** The engine of AppSync's local emulator, an older branch of velocityjs. */
const amplify: Engine<ReturnType<typeof parseByAmplify>, JobData> = {
  name: 'amplify',
  parse: (template) => parseByAmplify(template),
  prepare: (data) => data,
  render: (ready, data) => new AmplifyCompile(ready).render(plainRoots(data)),
};

/** What the templates use of the four roots; `$.` is the only path that they read. */
function plainRoots({ body, params, context, stageVariables }: JobData): Record<string, unknown> {
  const json = JSON.parse(body) as unknown;
  return {
    input: {
      path: () => json,
      params: (name: string) => params.path[name] ?? '',
    },
    util: { escapeJavaScript: (text: string) => text.replace(/['"\\/]/gu, String.raw`\$&`) },
    context,
    stageVariables,
  };
}

export const engines = [ours, velocityjs, amplify] as readonly Engine[];

/** Runs the work for so long; gives the runs a second. */
export function rate(milliseconds: number, work: () => unknown): number {
  const started = performance.now();
  let count = 0;
  let passed = 0;
  for (; passed < milliseconds; count++) {
    work();
    passed = performance.now() - started;
  }
  return (count / passed) * 1000;
}
