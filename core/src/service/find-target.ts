/** Which of the runnable things of a file is meant. */
import { listed } from '../gateway/wording.ts';
import { inclusionOf, inclusionsIn, inclusionText, type Inclusion } from '../openapi/inclusions.ts';
import { parseDocument } from '../openapi/parse-document.ts';
import { lineStart } from '../text/line-at.ts';
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
    const none = 'has no x-amazon-apigateway-integration to run';
    return firstError(analysis) ?? missing(none + unread(analysis));
  }
  const known = namesOf(all);
  if (operation === null || first.target.kind === 'template') {
    if (all.length === 1) return { ok: true, item: first };
    return missing(`say which operation to run: ${choice} with one of ${known}`);
  }
  const wanted = operationName(operation);
  const item = all.find((one) => operationName(one.operation) === wanted);
  if (item !== undefined) return { ok: true, item };
  const error = firstError(analysis);
  if (error !== null) return error;
  const inclusion = inclusionNamed(analysis, wanted);
  return inclusion === null
    ? missing(`has no integration for '${operation}'; it has ${known}${unread(analysis)}`)
    : missing(
        `brings in the integration of '${operation}' ${inclusionText(inclusion)}, which is not read; it has ${known}`,
      );
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
  const elsewhere = unread(analysis);
  const answer =
    analysis.integrations[0]?.api === 'HTTP'
      ? '404 {"message":"Not Found"}'
      : '403 {"message":"Missing Authentication Token"}';
  const called = `nothing takes '${method} ${address}'`;
  const answered = elsewhere === '' ? `${called}, which API Gateway answers by ${answer}` : called;
  const others = known === '' ? '' : `; there is ${known}`;
  return firstError(analysis) ?? missing(answered + others + elsewhere);
}

/**
 * Why nothing of a file is run that a cursor stands in: it holds nothing to run, or brings in what the
 * cursor's line belongs to. A sentence; null where the line belongs to nothing, and others can be run.
 * @param offset of the file
 * @param fileName what a person calls the file
 */
export function noTargetAt(analysis: Analysis, offset: number, fileName: string): string | null {
  const { apis, text } = analysis;
  if (targets(analysis).length === 0) {
    const finding = findTarget(analysis, null, '--operation');
    return finding.ok ? null : `${fileName} ${finding.message}.`;
  }
  const line = lineStart(text, offset);
  const operation = apis
    .flatMap(({ operations }) => operations)
    .find(({ entry: { key, value } }) => {
      return lineStart(text, key.span.start) <= line && line < value.span.end;
    });
  const inclusion = operation && inclusionOf(operation);
  if (!inclusion) return null;
  const name = `${operation.httpMethod} ${operation.path}`;
  return `The integration of ${name} comes ${inclusionText(inclusion)}, which is not read.`;
}

/** An integration that stands for itself, under `components`, has no path to be named by. */
function namesOf(items: readonly TargetItem[]): string {
  const operations = items.map(({ operation }) => operation);
  return operations
    .filter((operation) => !operation.endsWith(' '))
    .map((operation) => `'${operation}'`)
    .join(', ');
}

/** What brings in the integration of an operation that the file does have. */
function inclusionNamed({ apis }: Analysis, wanted: string): Inclusion | null {
  const operation = apis
    .flatMap(({ operations }) => operations)
    .find(({ httpMethod, path }) => operationName(`${httpMethod} ${path}`) === wanted);
  return operation === undefined ? null : inclusionOf(operation);
}

/** What is missing may be in what the file brings in. */
function unread({ document, language, text }: Analysis): string {
  // A file that holds no integration was not parsed for anybody.
  const parsed = document ?? (language === 'vtl' ? null : parseDocument(text, language));
  const texts = inclusionsIn(parsed?.roots ?? []).map(inclusionText);
  if (texts.length === 0) return '';
  const rest = texts.length > 3 ? [`${texts.length - 3} more`] : [];
  return `; what it brings in ${listed([...texts.slice(0, 3), ...rest])} is not read`;
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
