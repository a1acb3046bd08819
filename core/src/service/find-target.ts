/** Which of the runnable things of a file is meant. */
import type { Span } from '../text/span.ts';
import type { Analysis } from './analysis.ts';
import { operationName } from './operation-name.ts';
import { integrationOfCall } from './routed-integration.ts';
import { targets, type TargetItem } from './run-target.ts';

export type TargetFinding =
  | { readonly ok: true; readonly item: TargetItem }
  /** What follows the name of the file, and where in it, if somewhere. */
  | { readonly ok: false; readonly message: string; readonly at: Span | null };

/**
 * The target of an operation; null means the only one.
 * @param choice how an operation is chosen, for the message that says which there are.
 */
export function findTarget(
  analysis: Analysis,
  operation: string | null,
  choice: '--operation' | '"operation"',
): TargetFinding {
  const all = targets(analysis);
  const [first] = all;
  if (first === undefined) {
    return firstError(analysis) ?? missing('has no x-amazon-apigateway-integration to run');
  }
  const known = namesOf(all);
  if (operation === null || first.target.kind === 'template') {
    if (all.length === 1) return { ok: true, item: first };
    return missing(`say which operation to run: ${choice} with one of ${known}`);
  }
  const wanted = operationName(operation);
  const item = all.find((one) => operationName(one.operation) === wanted);
  if (item !== undefined) return { ok: true, item };
  return firstError(analysis) ?? missing(`has no integration for '${operation}'; it has ${known}`);
}

/** The target that a call reaches; where it reaches none, what API Gateway answers. */
export function findCalledTarget(
  analysis: Analysis,
  method: string,
  address: string,
): TargetFinding {
  const pointer = integrationOfCall(analysis, method, address);
  const all = targets(analysis);
  const item = all.find(
    ({ target }) => target.kind === 'integration' && target.pointer === pointer,
  );
  if (item !== undefined) return { ok: true, item };
  const known = namesOf(all);
  const answer =
    analysis.integrations[0]?.api === 'HTTP'
      ? '404 {"message":"Not Found"}'
      : '403 {"message":"Missing Authentication Token"}';
  const called = `nothing takes '${method} ${address}', which API Gateway answers by ${answer}`;
  return firstError(analysis) ?? missing(known === '' ? called : `${called}; there is ${known}`);
}

/** An integration that stands for itself, under `components`, has no path to be named by. */
function namesOf(items: readonly TargetItem[]): string {
  const operations = items.map(({ operation }) => operation);
  return operations
    .filter((operation) => !operation.endsWith(' '))
    .map((operation) => `'${operation}'`)
    .join(', ');
}

function missing(message: string): TargetFinding {
  return { ok: false, message, at: null };
}

/** Where the YAML or JSON itself is broken, what is missing may be behind that. */
function firstError({ document }: Analysis): TargetFinding | null {
  const error = document?.errors[0];
  if (error === undefined) return null;
  return { ok: false, message: `cannot be read as a whole: ${error.message}`, at: error.span };
}
