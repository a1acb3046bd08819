/** What a person types is never taken back by a state of the client that is a key behind. */
import { expect, test } from 'vitest';
import type { Scenario } from '../../core/src/gateway/scenario.ts';
import { EditedScenario } from '../../webview/src/form/edited-scenario.ts';
import { panelState } from './reports.ts';

const state = (id: string, edits = 0) =>
  panelState({ scenario: { request: { path: { id }, query: {} } }, edits });

/** The form after somebody typed a value of its path. */
function typed(form: EditedScenario, id: string): Scenario | undefined {
  return form.change([
    ['path.name', 'id'],
    ['path.value', id],
  ])?.scenario;
}

function shown(form: EditedScenario): string | undefined {
  return form.values?.path[0]?.value;
}

test('the echo of an earlier key does not take back a later one', () => {
  const form = new EditedScenario();
  form.take(state(''));
  typed(form, 'o');
  typed(form, 'o-');
  form.take(state('o', 1));
  expect(shown(form)).toBe('o-');
  typed(form, 'o-7');
  form.take(state('o-', 2));
  form.take(state('o-7', 3));
  expect(shown(form)).toBe('o-7');
});

test('what was changed elsewhere comes as soon as the client has heard of all edits', () => {
  const form = new EditedScenario();
  form.take(state(''));
  typed(form, 'o');
  form.take(state('from the file', 1));
  expect(shown(form)).toBe('from the file');
});

test('half a row is no change, and survives the echo of the others', () => {
  const form = new EditedScenario();
  form.take(state('7'));
  const fields = [['path.name', 'id'], ['path.value', '7']] as const; // prettier-ignore
  const half = [...fields, ['query.name', ''], ['query.value', 'yes']] as const;
  expect(form.change(half)).toBeNull();
  form.take(state('7'));
  // From its file, which has an order of its own.
  form.take(panelState({ scenario: { request: { query: {}, path: { id: '7' } } } }));
  expect(form.values?.query).toEqual([{ name: '', value: 'yes' }]);
});
