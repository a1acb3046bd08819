/** "Run Integration": from the lens, the palette or the editor's title to the panel. */
import { commands, Uri, window, type Disposable } from 'vscode';
import {
  runCommand,
  showWrittenCommand,
  type RunCommandArgument,
} from '../../../protocol/src/commands.ts';
import {
  noTargetRequest,
  targetsRequest,
  type NoTargetParams,
  type NoTargetResult,
  type TargetItem,
  type TargetsParams,
} from '../../../protocol/src/requests.ts';
import { templateDocumentOf } from '../../../protocol/src/template-document.ts';
import { hasCursorIn } from './cursor-range.ts';
import type { LanguageServer } from '../language-client.ts';
import { plainMessage } from '../plain-message.ts';
import type { RunPanel } from './run-panel.ts';

/** Registers the command. A lens names its target; else it is found in the active editor. */
export function registerRunCommand(server: LanguageServer, panel: RunPanel): Disposable {
  return commands.registerCommand(runCommand, async (argument?: RunCommandArgument | Uri) => {
    // The button in the editor's title passes the file instead of a target.
    const given = argument instanceof Uri ? undefined : argument;
    const active = window.activeTextEditor?.document.uri;
    const named = given ?? (active && integrationAround(active));
    const uri = named === undefined ? active : Uri.parse(named.uri);
    if (uri === undefined) return;
    const targets = await server.request<readonly TargetItem[]>(targetsRequest, {
      uri: uri.toString(),
    } satisfies TargetsParams);
    const wanted = JSON.stringify(named?.target);
    const item =
      named === undefined
        ? (targetAtCursor(targets) ?? (await pickTarget(targets, await whyNoTarget(server, uri))))
        : targets.find(({ target }) => JSON.stringify(target) === wanted);
    if (item !== undefined) await panel.show(uri, item);
  });
}

/** Registers "Show What This Writes". */
export function registerShowWritten(panel: RunPanel): Disposable {
  return commands.registerCommand(showWrittenCommand, () => panel.showWritten());
}

/** A template that is open as a document is run with all of the integration that it is part of. */
function integrationAround(uri: Uri): RunCommandArgument | undefined {
  const place = templateDocumentOf(uri.toString());
  if (place === null) return undefined;
  const { pointer } = place.template;
  return { uri: place.host, target: { kind: 'integration', pointer } };
}

function targetAtCursor(targets: readonly TargetItem[]): TargetItem | undefined {
  const editor = window.activeTextEditor;
  return targets.find(({ within }) => editor !== undefined && hasCursorIn(editor, within));
}

/** What the server has to say of a cursor that is in no target. */
function whyNoTarget(server: LanguageServer, uri: Uri): Promise<NoTargetResult> {
  const { line = 0, character = 0 } = window.activeTextEditor?.selection.active ?? {};
  const parameters: NoTargetParams = { uri: uri.toString(), position: { line, character } };
  return server.request<NoTargetResult>(noTargetRequest, parameters);
}

/**
 * The only target, or the one that a person picks, told why it is none at the cursor; where there is
 * nothing to run, that is told.
 */
async function pickTarget(
  targets: readonly TargetItem[],
  why: NoTargetResult,
): Promise<TargetItem | undefined> {
  if (targets.length === 0) {
    const message = why ?? 'There is no x-amazon-apigateway-integration in this file.';
    void window.showInformationMessage(plainMessage(message));
    return undefined;
  }
  if (targets.length === 1 && why === null) return targets[0];
  const choices = targets.map((item) => ({
    label: item.operation,
    description: item.integrationType,
    item,
  }));
  const choice = await window.showQuickPick(choices, {
    title: 'Run Integration',
    placeHolder: why === null ? 'Which operation?' : `${why} Which other operation?`,
    matchOnDescription: true,
  });
  return choice?.item;
}
