/** The registry: the forms that scenarios come from and go to. */
import { consoleLogForm } from './import-console-log.ts';
import { curlForm } from './import-curl.ts';
import { curlExport } from './export-curl.ts';
import type { ExportForm } from './export-form.ts';
import { lambdaEventExport } from './export-lambda-event.ts';
import { testInvokeMethodExport } from './export-test-invoke-method.ts';
import { harForm } from './import-har.ts';
import type { ImportForm } from './import-form.ts';
import { lambdaEventForm } from './import-lambda-event.ts';

/** The first whose `looksLike` holds is the form of a text, so the order counts. */
export const importForms = {
  curl: curlForm,
  'console-log': consoleLogForm,
  'lambda-event': lambdaEventForm,
  har: harForm,
} as const satisfies Record<ImportForm['name'], ImportForm>;

export const exportForms = {
  curl: curlExport,
  'lambda-event': lambdaEventExport,
  'test-invoke-method': testInvokeMethodExport,
} as const satisfies Record<ExportForm['name'], ExportForm>;

/** The form that a text seems to be of; null for none. */
export function detectForm(text: string): ImportForm | null {
  return Object.values(importForms).find((form) => form.looksLike(text)) ?? null;
}
