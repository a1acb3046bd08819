/**
 * "Save Template as .vtl File" and "Insert Template from .vtl File". API Gateway imports a template
 * only as text in the OpenAPI document, so that these copy it one way or the other.
 */
import { commands, Disposable, Uri, ViewColumn, window, workspace } from 'vscode';
import {
  insertTemplateCommand,
  saveTemplateCommand,
  type TemplateFileArgument,
} from '../../../protocol/src/commands.ts';
import {
  templateScenarioRequest,
  type ReadTemplateParams,
  type TemplateScenarioResult,
} from '../../../protocol/src/requests.ts';
import { chosenTemplate, type ChosenTemplate } from './chosen-template.ts';
import { lastName } from '../../../protocol/src/relative-path.ts';
import { fileNameOf } from '../file-name.ts';
import { textOf } from '../file-text.ts';
import { filledInNotice } from './filled-in-notice.ts';
import { HostTemplate } from './host-template.ts';
import type { LanguageServer } from '../language-client.ts';
import { plainMessage } from '../plain-message.ts';
import type { ScenarioStore } from '../scenarios/scenario-store.ts';
import { canBeShown, withLineBreaksOf } from './template-text.ts';
import { reasonOf } from '../../../protocol/src/reason-of.ts';

/** Registers both commands. */
export function registerTemplateFileCommands(
  server: LanguageServer,
  scenarios: ScenarioStore,
): Disposable {
  type Argument = TemplateFileArgument | Uri;
  type Command = (found: ChosenTemplate, file: Uri | null) => Promise<void>;
  const register = (name: string, command: Command): Disposable =>
    commands.registerCommand(name, async (argument?: Argument) => {
      const found = await chosenTemplate(server, argument);
      if (found === null) return;
      const file = argument === undefined || argument instanceof Uri ? undefined : argument.file;
      try {
        await command(found, file === undefined ? null : Uri.parse(file));
      } catch (error) {
        void window.showErrorMessage(plainMessage(reasonOf(error)));
      }
    });
  return Disposable.from(
    register(saveTemplateCommand, (found, file) => save(server, scenarios, found, file)),
    register(insertTemplateCommand, (found, file) => insert(server, found, file)),
  );
}

const filters = { 'Velocity templates': ['vtl', 'vm'] };

/** Writes the file and a scenario for it, and shows the file. */
async function save(
  server: LanguageServer,
  scenarios: ScenarioStore,
  found: ChosenTemplate,
  file: Uri | null,
): Promise<void> {
  const { host, template } = found;
  const read = await hostTemplate(server, found).read();
  if (!read.ok) throw new Error(read.message);
  if (!canBeShown(read.text))
    throw new Error('The template holds half a character, which no file can hold.');
  const defaultUri = Uri.joinPath(host, '..', `${nameOf(found)}.vtl`);
  const target = file ?? (await window.showSaveDialog({ defaultUri, filters }));
  if (target === undefined) return;
  await workspace.fs.writeFile(target, new TextEncoder().encode(read.text));
  const scenario = await server.request<TemplateScenarioResult>(templateScenarioRequest, {
    uri: host.toString(),
    template,
  } satisfies ReadTemplateParams);
  // One that is there already was written for an earlier copy, or by a person.
  const owner = { path: target.path, operation: null };
  if (scenario !== null && (await scenarios.find(owner)).length === 0)
    await scenarios.create(owner, target, lastName(target.path).replace(/\.\w+$/, ''), scenario);
  await window.showTextDocument(target, { viewColumn: ViewColumn.Beside, preview: false });
  const notice = filledInNotice(lastName(target.path), read.filledIn);
  if (notice !== null) void window.showWarningMessage(plainMessage(notice));
}

/** One edit of the OpenAPI file, which is undone as one; the file itself stays as it is. */
async function insert(
  server: LanguageServer,
  found: ChosenTemplate,
  file: Uri | null,
): Promise<void> {
  const defaultUri = Uri.joinPath(found.host, '..');
  const [chosen] = file ? [file] : ((await window.showOpenDialog({ defaultUri, filters })) ?? []);
  if (chosen === undefined) return;
  const wanted = await textOf(chosen);
  const host = hostTemplate(server, found);
  const read = await host.read();
  if (!read.ok) throw new Error(read.message);
  // A file of Windows has other line breaks than a block of YAML can hold.
  const outcome = await host.write(read.text, withLineBreaksOf(read.text, wanted));
  if (!outcome.ok) throw new Error(outcome.message);
}

function hostTemplate(server: LanguageServer, { host, template }: ChosenTemplate): HostTemplate {
  return new HostTemplate({ host: host.toString(), template }, server);
}

/** `POST-orders-{id}-response-default`; the media type where it is not the usual one. */
function nameOf({ operation, template }: ChosenTemplate): string {
  const { phase, response, mediaType } = template;
  const words = [operation, phase, response ?? ''];
  if (mediaType !== 'application/json') words.push(mediaType);
  return fileNameOf(words.join(' '));
}
