/** "New Scenario From": calls of other tools become scenario files of the operations that they fit. */
import { env, Uri, window, workspace, type QuickPickItem } from 'vscode';
import type { ImportedScenario } from '../../../core/src/gateway/exchange/import-form.ts';
import {
  importScenariosRequest,
  type ImportScenariosParams,
  type ImportScenariosResult,
} from '../../../protocol/src/exchange-requests.ts';
import {
  targetsRequest,
  type TargetItem,
  type TargetsParams,
} from '../../../protocol/src/requests.ts';
import { lastName } from '../../../protocol/src/relative-path.ts';
import { plainMessage } from '../plain-message.ts';
import { ownerOf, subjectOf } from '../panel/run-subject.ts';
import { needFile } from '../scenarios/need-file.ts';
import { askScenarioTitle } from '../scenarios/scenario-title.ts';
import { runParameters, type ActionContext } from './panel-action.ts';

const title = 'New Scenario From';
const forms = 'a curl line, a HAR file, a Lambda event or the log of a test in the console';

/** Asks where the call comes from, which of several it is, and for a title; the panel turns to it. */
export async function newScenario(ctx: ActionContext): Promise<void> {
  needFile(ctx.session.uri);
  const text = await chooseText();
  if (text === null) return;
  const { uri } = await runParameters(ctx);
  const reading = await ctx.server.request<ImportScenariosResult>(importScenariosRequest, {
    uri,
    text,
    form: null,
  } satisfies ImportScenariosParams);
  if (reading === null) throw new Error('The file is not open.');
  if (!reading.ok) {
    void window.showWarningMessage(
      plainMessage(`No scenario can be made of this. ${reading.reason}`),
    );
    return;
  }
  const targets = await ctx.server.request<readonly TargetItem[]>(targetsRequest, {
    uri,
  } satisfies TargetsParams);
  const chosen = await chooseCalls(reading.scenarios, targets);
  for (const call of chosen) await create(ctx, call, targets, chosen.length === 1);
}

async function chooseText(): Promise<string | null> {
  const sources: readonly (QuickPickItem & { read: () => Thenable<string | undefined> })[] = [
    // It is read when it is asked for and not before: a browser asks the person.
    { label: '$(clippy) Clipboard', read: () => env.clipboard.readText() },
    { label: '$(file) File…', read: chooseFile },
    { label: '$(edit) Text…', description: 'in one line, such as a curl line', read: typeText },
  ];
  const choice = await window.showQuickPick(sources, {
    title,
    placeHolder: `Where is the call? It may be ${forms}.`,
  });
  return (await choice?.read()) ?? null;
}

async function chooseFile(): Promise<string | undefined> {
  const [file] = (await window.showOpenDialog({ title, openLabel: 'Read Calls' })) ?? [];
  return file && new TextDecoder().decode(await workspace.fs.readFile(file));
}

function typeText(): Thenable<string | undefined> {
  return window.showInputBox({ title, prompt: `Type or paste ${forms}.` });
}

/** The only call, or those that a person picks; what fits an operation of the file comes first. */
async function chooseCalls(
  calls: readonly ImportedScenario[],
  targets: readonly TargetItem[],
): Promise<readonly ImportedScenario[]> {
  if (calls.length <= 1) return calls;
  const items = calls.map((call): QuickPickItem & { call: ImportedScenario } => ({
    label: call.title,
    description: targetOf(call, targets)?.operation ?? 'fits no operation of the file',
    call,
  }));
  const isFit = ({ call }: (typeof items)[number]): boolean =>
    targetOf(call, targets) !== undefined;
  const chosen = await window.showQuickPick(
    [...items.filter(isFit), ...items.filter((item) => !isFit(item))],
    { title, placeHolder: 'Which calls?', canPickMany: true, matchOnDescription: true },
  );
  return chosen?.map(({ call }) => call) ?? [];
}

function targetOf(
  { scenario }: ImportedScenario,
  targets: readonly TargetItem[],
): TargetItem | undefined {
  return targets.find(({ operation }) => operation === scenario.operation);
}

/** A call that fits no operation of the file becomes one of what the panel shows. */
async function create(
  { session, scenarios, turnTo }: ActionContext,
  call: ImportedScenario,
  targets: readonly TargetItem[],
  isOnly: boolean,
): Promise<void> {
  const name = isOnly ? await askScenarioTitle(call.title) : call.title;
  if (name === null) return;
  const target = targetOf(call, targets);
  const subject = target === undefined ? session.subject : subjectOf(session.uri, target);
  const uri = await scenarios.create(ownerOf(subject), session.uri, name, call.scenario);
  await turnTo({ ...subject, scenarioId: uri.toString() });
  const isLost = target === undefined && subject.target.kind === 'integration';
  const notes = [
    ...(isLost
      ? [
          `${call.title} fits no operation of ${lastName(Uri.parse(subject.uri).path)}; it was made a scenario of ${subject.operation}.`,
        ]
      : []),
    ...call.notes,
    ...(call.bodyFile === undefined
      ? []
      : [`Take ${call.bodyFile} in by "From a file …" beside the body in the panel.`]),
  ];
  if (notes.length > 0) void window.showWarningMessage(plainMessage(notes.join(' ')));
}
