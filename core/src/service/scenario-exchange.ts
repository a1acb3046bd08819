/** Scenarios of a document from and to the forms of other tools, and its hostile ones. */
import { defaultScenario } from '../gateway/complete-scenario.ts';
import type { ExportForm, ExportOptions, ExportWriting } from '../gateway/exchange/export-form.ts';
import type { ImportForm, ImportReading } from '../gateway/exchange/import-form.ts';
import { detectForm, exportForms, importForms } from '../gateway/exchange/forms.ts';
import { hostileScenarios, type HostileScenario } from '../gateway/hostile-scenarios.ts';
import type { Integration, Route } from '../gateway/integration.ts';
import type { Scenario } from '../gateway/scenario.ts';
import type { Analysis } from './analysis.ts';
import { integrationAt, type RunTarget } from './run-target.ts';

/** The names of the forms, for arguments and menus. */
export const importFormNames = Object.keys(importForms) as readonly ImportForm['name'][];
export const exportFormNames = Object.keys(exportForms) as readonly ExportForm['name'][];

/**
 * The scenarios in a text of another form. Without a form it is told from the text; without a
 * document the operation is the path as it was called. Never throws.
 */
export function importScenarios(
  text: string,
  formName: ImportForm['name'] | null,
  analysis: Analysis | null,
): ImportReading {
  const form = formName === null ? detectForm(text) : importForms[formName];
  if (form === null) {
    const titles = Object.values(importForms).map(({ title }) => title);
    return { ok: false, reason: `This is none of: ${titles.join(', ')}.`, offset: 0 };
  }
  return form.read(text, analysis === null ? [] : routesOf(analysis));
}

/** A scenario (null: the default one) in another form. Never throws. */
export function exportScenario(
  analysis: Analysis,
  target: RunTarget,
  scenario: Scenario | null,
  formName: ExportForm['name'],
  options: ExportOptions = {},
): ExportWriting {
  const integration = integrationOf(analysis, target);
  if (integration === null) {
    return { ok: false, reason: 'A template that stands alone has no address to call.' };
  }
  return exportForms[formName].write(
    integration,
    scenario ?? defaultScenario(integration),
    options,
  );
}

/** The stock of hostile scenarios from a base (null: the default one); none for a template alone. */
export function hostileScenariosFor(
  analysis: Analysis,
  target: RunTarget,
  base: Scenario | null,
): readonly HostileScenario[] {
  const integration = integrationOf(analysis, target);
  return integration === null
    ? []
    : hostileScenarios(integration, base ?? defaultScenario(integration));
}

function integrationOf(analysis: Analysis, target: RunTarget): Integration | null {
  return target.kind === 'integration' ? integrationAt(analysis, target.pointer) : null;
}

function routesOf({ integrations }: Analysis): readonly Route[] {
  return integrations.map(({ method }) => ({ method: method.httpMethod, path: method.path }));
}
