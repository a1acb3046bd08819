/** The scenario as a form: what is sent, and what the backend is taken to answer. */
import { backendForm } from './backend-form.ts';
import { bodyField } from './body-form.ts';
import { linesOf, rows } from './form-fields.ts';
import { icon } from '../icons.ts';
import { addressField, methodChoice, pathFields } from '../request-line.ts';
import { isObjectText } from '../json-text.ts';
import type { ScenarioValues } from './scenario-values.ts';
import { h, type Child, type VElement } from '../vnode.ts';

export interface ScenarioFormOptions {
  /** `POST /orders/{id}` */
  readonly operation: string;
  readonly integrationType: string;
  /** Of a template that stands alone; null for an integration. */
  readonly phase: 'request' | 'response' | null;
  readonly values: ScenarioValues;
  /** Stands under the backend's reply. */
  readonly belowReply?: Child;
}

/** The whole form; `form-reading.ts` reads it back by the names of its fields. */
export function scenarioForm({
  operation,
  integrationType,
  phase,
  values,
  belowReply = null,
}: ScenarioFormOptions): VElement {
  const kind = integrationType.toUpperCase();
  return h(
    'form',
    { class: 'scenario', id: 'scenario', 'aria-label': 'Scenario', autocomplete: 'off' },
    section('Request', true, [
      requestLine(operation, values),
      rows('query', 'Query', values.query, 'name', 'value'),
      rows('headers', 'Headers', values.headers, 'Header', 'value'),
      bodyField('body', values.body, values.bodyForm),
    ]),
    section(
      'Stage variables',
      false,
      [rows('stageVariables', null, values.stageVariables, 'name', 'value')],
      values.stageVariables.length,
    ),
    section(
      'Context',
      false,
      [
        values.claims !== null &&
          rows('claims', 'Claims of the authorizer', values.claims, 'claim', 'value'),
        contextArea(values.context),
      ],
      contextSize(values.context) + (values.claims?.length ?? 0),
    ),
    // A MOCK has no backend, and a request template never sees one.
    kind !== 'MOCK' &&
      phase !== 'request' &&
      section('Backend reply', true, [backendForm(values, kind), belowReply]),
  );
}

function section(title: string, isOpen: boolean, content: Child, count = 0): VElement {
  return h(
    'details',
    { class: 'section', open: isOpen, key: title },
    h(
      'summary',
      {},
      h('span', { class: 'twist' }, icon('chevron')),
      h('span', { class: 'section-title' }, title),
      count > 0 && h('span', { class: 'count' }, String(count)),
    ),
    h('div', { class: 'section-content' }, content),
  );
}

/** The method and the path, with a field where the path has a parameter. */
function requestLine(operation: string, values: ScenarioValues): Child {
  const [, method = '', path = operation] = /^(\S+) (\/.*)$/.exec(operation) ?? [];
  // A template that stands alone has no path; its parameters are plain rows.
  if (method === '') return rows('path', 'Path parameters', values.path, 'Name', 'value');
  const parts = values.address === null ? pathFields(path, values) : addressField(values.address);
  return h('div', { class: 'request-line', key: 'request-line' }, [
    method === 'ANY'
      ? methodChoice(values.method)
      : h('span', { class: `method method-${method.toLowerCase()}` }, method),
    h('span', { class: 'path' }, parts),
  ]);
}

function contextArea(text: string): VElement {
  const isValid = isObjectText(text);
  return h('label', { class: 'area', key: 'context' }, [
    h('span', { class: 'field-title' }, 'Members of $context, as JSON'),
    h('textarea', {
      name: 'context',
      value: text,
      rows: linesOf(text),
      spellcheck: 'false',
      'aria-label': 'Context, as JSON',
      'aria-invalid': isValid ? undefined : 'true',
    }),
    !isValid &&
      h(
        'span',
        { class: 'field-error', role: 'alert' },
        'This is not a JSON object yet; the last one that was is used.',
      ),
  ]);
}

function contextSize(text: string): number {
  return isObjectText(text) && text.trim() !== ''
    ? Object.keys(JSON.parse(text) as object).length
    : 0;
}
