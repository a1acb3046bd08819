import type { PathStep } from '../vtl/ast.ts';

/** The variables that every template has without assigning them; markdown for completion and hover. */
export const rootDocs: Readonly<Record<string, string>> = {
  context:
    'The call as API Gateway sees it: ids, stage, caller, authorizer. `$context.requestOverride` and `$context.responseOverride` change the call.',
  input:
    "The payload and the parameters: `$input.json('$.a')`, `$input.path('$.a')`, `$input.body`, `$input.params('name')`.",
  stageVariables: 'The stage variables, by name: `$stageVariables.table`.',
  util: 'Functions: escaping, URL and Base64 encoding, reading JSON from text.',
};

/** `$foreach` itself. */
export const loopDocs =
  'The loop: `$foreach.index`, `$foreach.count`, `$foreach.hasNext` and more.';

/** What `$foreach` answers inside a loop, as Velocity spells it. */
export const foreachDocs: Readonly<
  Record<string, { readonly type: string; readonly doc: string }>
> = {
  count: { type: 'Integer', doc: 'Number of the round, from 1.' },
  first: { type: 'Boolean', doc: 'True in the first round.' },
  hasNext: { type: 'Boolean', doc: 'True where another round follows; for commas between items.' },
  index: { type: 'Integer', doc: 'Number of the round, from 0.' },
  last: { type: 'Boolean', doc: 'True in the last round.' },
  parent: { type: 'Foreach', doc: 'The same of the loop around this one.' },
  topmost: { type: 'Foreach', doc: 'The same of the outermost loop.' },
};

/** True where the steps behind `$foreach` lead to a loop: none, or `parent` and `topmost` only. */
export function leadsToLoop(steps: readonly PathStep[]): boolean {
  return steps.every(
    (step) => step.kind === 'property' && foreachDocs[step.name.name]?.type === 'Foreach',
  );
}
