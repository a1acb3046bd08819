/** "Copy Scenario As" and "Save Lambda Event": the inputs that are shown, in the forms of other tools. */
import { env, Uri, window } from 'vscode';
import type { ExportForm } from '../../../core/src/gateway/exchange/export-form.ts';
import {
  exportScenarioRequest,
  type ExportScenarioParams,
  type ExportScenarioResult,
} from '../../../protocol/src/exchange-requests.ts';
import { fileNameOf } from '../file-name.ts';
import { runParameters, type ActionContext } from './panel-action.ts';
import { saveAs } from './save-as.ts';
import { plainMessage } from '../plain-message.ts';

type FormName = ExportForm['name'];

const forms = {
  curl: 'curl',
  'test-invoke-method': 'aws apigateway test-invoke-method',
  'lambda-event': 'Lambda event',
} as const satisfies Record<FormName, string>;

/** Into the clipboard. */
export async function copyScenario(ctx: ActionContext): Promise<void> {
  const items = Object.entries(forms).map(([form, label]) => ({ label, form: form as FormName }));
  const choice = await window.showQuickPick(items, {
    title: 'Copy Scenario As',
    placeHolder: 'In which form?',
  });
  if (choice === undefined) return;
  const text = await write(ctx, choice.form);
  if (text === null) return;
  await env.clipboard.writeText(text);
  void window.showInformationMessage(plainMessage(`Copied as ${choice.label}.`));
}

/** Into a file that `aws lambda invoke` and local emulators take. */
export async function saveLambdaEvent(ctx: ActionContext): Promise<void> {
  const text = await write(ctx, 'lambda-event');
  if (text === null) return;
  const name = `${fileNameOf(ctx.session.state.operation)}.event.json`;
  const suggested = Uri.joinPath(ctx.session.uri, '..', name);
  await saveAs('Save Lambda Event', suggested, new TextEncoder().encode(text));
}

/** Null where the form cannot say it, which the person is told; so are the things that it leaves out. */
async function write(ctx: ActionContext, form: FormName): Promise<string | null> {
  const writing = await ctx.server.request<ExportScenarioResult>(exportScenarioRequest, {
    ...(await runParameters(ctx)),
    form,
  } satisfies ExportScenarioParams);
  if (writing === null) throw new Error('The file is not open.');
  if (!writing.ok) {
    void window.showWarningMessage(plainMessage(writing.reason));
    return null;
  }
  if (writing.notes.length > 0)
    void window.showWarningMessage(plainMessage(writing.notes.join(' ')));
  return writing.text;
}
