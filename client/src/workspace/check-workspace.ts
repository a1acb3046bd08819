/** "Check All Integrations": every file of the workspace, with progress, into the Problems view. */
import {
  commands,
  Disposable,
  ProgressLocation,
  window,
  workspace,
  type CancellationToken,
  type Progress,
  type Uri,
} from 'vscode';
import { checkWorkspaceCommand, type WorkspaceCheck } from '../../../protocol/src/commands.ts';
import {
  checkFileRequest,
  type CheckFileParams,
  type CheckFileResult,
} from '../../../protocol/src/requests.ts';
import type { LanguageServer } from '../language-client.ts';
import { plainMessage } from '../plain-message.ts';
import { findWorkspaceFiles } from './workspace-files.ts';
import { WorkspaceFindings } from './workspace-findings.ts';

/** So many files are read at a time; the server still takes them one by one, between keystrokes. */
const readAhead = 4;

/** VS Code hands no longer file to extensions either; bytes. */
const longestFile = 50_000_000;

/** Registers the command. Asked for while it runs, it answers with the run at hand. */
export function registerCheckWorkspace(server: LanguageServer): Disposable {
  const findings = new WorkspaceFindings(async (file) => {
    const bytes = await workspace.fs.readFile(file);
    if (bytes.length > longestFile) return null;
    const found = await server.request<CheckFileResult>(checkFileRequest, {
      uri: file.toString(),
      text: new TextDecoder().decode(bytes),
    } satisfies CheckFileParams);
    return found === null ? null : server.toDiagnostics(found);
  });
  let running: Promise<WorkspaceCheck> | null = null;

  async function run(): Promise<WorkspaceCheck> {
    const check = await window.withProgress(
      {
        location: ProgressLocation.Notification,
        title: 'Checking all integrations',
        cancellable: true,
      },
      (progress, token) => checkWorkspace(findings, progress, token),
    );
    if (!check.cancelled) tell(check);
    return check;
  }

  return Disposable.from(
    findings,
    commands.registerCommand(checkWorkspaceCommand, async () => {
      running ??= run().finally(() => (running = null));
      return running;
    }),
  );
}

async function checkWorkspace(
  findings: WorkspaceFindings,
  progress: Progress<{ message: string; increment: number }>,
  token: CancellationToken,
): Promise<WorkspaceCheck> {
  const files = await findWorkspaceFiles(token);
  const checked: Uri[] = [];
  let found = 0;
  let unreadable = 0;
  const left = files.entries();

  /** Several of these share the files that are left. */
  async function checkNext(): Promise<void> {
    for (const [index, file] of left) {
      if (token.isCancellationRequested) return;
      progress.report({
        message: `${index + 1} of ${files.length}`,
        increment: 100 / files.length,
      });
      try {
        const count = await findings.check(file);
        if (count === null) continue;
        checked.push(file);
        found += count;
      } catch {
        unreadable += 1;
      }
    }
  }

  await Promise.all(Array.from({ length: readAhead }, checkNext));
  const cancelled = token.isCancellationRequested;
  if (!cancelled) findings.keepOnly(checked);
  return { files: checked.length, findings: found, unreadable, cancelled };
}

/** Says how it went; nothing waits for the notification to be closed. */
function tell({ files, findings, unreadable }: WorkspaceCheck): void {
  const lost = unreadable === 0 ? '' : ` ${count(unreadable, 'file')} could not be read.`;
  const text =
    files === 0
      ? `There is no API Gateway integration in this workspace.${lost}`
      : `${findings === 0 ? 'No findings' : count(findings, 'finding')} in ${count(files, 'file')} with integrations or templates.${lost}`;
  const actions = findings === 0 ? [] : ['Show Problems'];
  void window.showInformationMessage(plainMessage(text), ...actions).then((choice) => {
    if (choice !== undefined) void commands.executeCommand('workbench.actions.view.problems');
  });
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
