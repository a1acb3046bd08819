/** What the backend is taken to answer, as fields. */
import { isStatus, type BackendKind } from './backend-values.ts';
import { bodyField } from './body-form.ts';
import { rows, textArea } from './form-fields.ts';
import type { ScenarioValues } from './scenario-values.ts';
import { h, type Child } from '../vnode.ts';

const backendKinds: readonly (readonly [BackendKind, string])[] = [
  ['reply', 'HTTP reply'],
  ['lambda-result', 'Function returns'],
  ['lambda-error', 'Function fails'],
  ['forbidden', 'May not be invoked'],
  ['throttled', 'Is throttled'],
  ['timeout', 'Times out'],
  ['unreachable', 'Cannot be reached'],
];

const ofFunctions: readonly BackendKind[] = [
  'lambda-result',
  'lambda-error',
  'forbidden',
  'throttled',
];

/**
 * The kinds of answer that a backend of this type can give, and the fields of the chosen one, which
 * is always among them.
 * @param integrationType in capitals
 */
export function backendForm(values: ScenarioValues, integrationType: string): Child {
  const isHttp = integrationType.startsWith('HTTP');
  const choices = backendKinds.filter(
    ([kind]) => kind === values.backendKind || !isHttp || !ofFunctions.includes(kind),
  );
  return [
    h('div', { class: 'backend-line', key: 'backend-line' }, [
      h(
        'select',
        { name: 'backendKind', value: values.backendKind, 'aria-label': 'What the backend does' },
        choices.map(([kind, title]) => h('option', { value: kind }, title)),
      ),
      values.backendKind === 'reply' &&
        h('input', {
          class: 'status-field',
          name: 'status',
          value: values.status,
          inputmode: 'numeric',
          maxlength: 3,
          'aria-label': 'Status',
          'aria-invalid': isStatus(values.status) ? undefined : 'true',
        }),
    ]),
    values.backendKind === 'reply' &&
      !isStatus(values.status) &&
      h(
        'span',
        { class: 'field-error', role: 'alert', key: 'status-error' },
        'A status is 100 to 599; 200 is used.',
      ),
    ...answer(values),
  ];
}

function answer(values: ScenarioValues): Child[] {
  switch (values.backendKind) {
    case 'reply':
      return [
        rows('backendHeaders', 'Headers', values.backendHeaders, 'Header', 'value'),
        bodyField('backendBody', values.backendBody, values.backendBodyForm),
      ];
    case 'lambda-result':
      return [textArea('lambdaResult', 'Result', values.lambdaResult, 'null')];
    case 'lambda-error':
      return [
        textArea('errorMessage', 'errorMessage', values.errorMessage, ''),
        textArea('errorType', 'errorType', values.errorType, ''),
      ];
    case 'forbidden':
    case 'throttled':
    case 'timeout':
    case 'unreachable':
      return [];
  }
}
