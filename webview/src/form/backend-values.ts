/** What the backend answers, as the form has it. */
import type { ScenarioBackend } from '../../../core/src/gateway/scenario.ts';
import { jsonOfText } from '../json-text.ts';
import type { BodyForm } from './body-form.ts';
import { recordOf, type Row } from './rows.ts';

export type BackendKind =
  'reply' | 'lambda-result' | 'lambda-error' | NonNullable<ScenarioBackend['failure']>;

export interface BackendValues {
  readonly backendKind: BackendKind;
  readonly status: string;
  readonly backendHeaders: readonly Row[];
  readonly backendBody: string;
  readonly backendBodyForm: BodyForm;
  /** JSON text. */
  readonly lambdaResult: string;
  readonly errorMessage: string;
  readonly errorType: string;
}

/** The parts of the form that a backend is made of. */
export const backendParts = [
  'backendKind',
  'status',
  'backendHeaders',
  'backendBody',
  'backendBodyForm',
  'lambdaResult',
  'errorMessage',
  'errorType',
] as const satisfies readonly (keyof BackendValues)[];

/**
 * The backend that a changed form means. What was not touched, and what has no field, stays as it
 * was; a reply that a live call gave is one no longer.
 * @param before the scenario's own backend, or the document's.
 */
export function backendOf(
  values: BackendValues,
  before: ScenarioBackend,
  isChanged: (part: keyof BackendValues) => boolean,
): ScenarioBackend {
  switch (values.backendKind) {
    case 'forbidden':
    case 'throttled':
    case 'timeout':
    case 'unreachable':
      return { failure: values.backendKind };
    case 'lambda-result':
      return { lambda: { result: jsonOfText(values.lambdaResult) } };
    case 'lambda-error': {
      const { errorMessage, errorType } = values;
      const known =
        before.lambda !== undefined && 'error' in before.lambda ? before.lambda.error : null;
      return {
        lambda: {
          error: {
            ...withoutFields(known),
            errorMessage,
            ...(errorType !== '' && { errorType }),
          },
        },
      };
    }
    case 'reply': {
      const isBytes = values.backendBodyForm === 'base64';
      const isSameBody =
        before.body !== undefined && !isChanged('backendBody') && !isChanged('backendBodyForm');
      const typed = isBytes ? values.backendBody : jsonOfText(values.backendBody);
      return {
        status: isStatus(values.status) ? Number(values.status) : 200,
        headers: recordOf(values.backendHeaders),
        body: isSameBody ? before.body : typed,
        ...(isBytes && { isBase64Encoded: true }),
      };
    }
  }
}

type LambdaError = Extract<NonNullable<ScenarioBackend['lambda']>, { error: unknown }>['error'];

/** The members that have no field, such as the stack trace. */
function withoutFields(error: LambdaError | null): Partial<LambdaError> {
  const kept = Object.entries(error ?? {}).filter(([name]) => name !== 'errorType');
  return Object.fromEntries(kept);
}

/** Which of them a backend is. */
export function kindOf(backend: ScenarioBackend): BackendKind {
  if (backend.failure !== undefined) return backend.failure;
  if (backend.lambda === undefined) return 'reply';
  return 'error' in backend.lambda ? 'lambda-error' : 'lambda-result';
}

/** Whether a text is a status that a server can answer with. */
export function isStatus(text: string): boolean {
  return /^[1-5]\d\d$/.test(text);
}
