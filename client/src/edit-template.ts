/** "Edit Template": opens the template at the cursor as a `.vtl` document beside its file. */
import { commands, Disposable, Position, Selection, Uri, ViewColumn, window } from 'vscode';
import { editTemplateCommand, type EditTemplateArgument } from '../../protocol/src/commands.ts';
import {
  templateAtRequest,
  type TemplateAtParams,
  type TemplateAtResult,
} from '../../protocol/src/requests.ts';
import { templateQuery, templateScheme } from '../../protocol/src/template-document.ts';
import { fileNameOf, lastName } from './file-name.ts';
import type { LanguageServer } from './language-client.ts';
import { TemplateFiles } from './template-files.ts';

/** Registers the command and the files that it opens. */
export function registerEditTemplate(server: LanguageServer): Disposable {
  return Disposable.from(
    new TemplateFiles(server),
    commands.registerCommand(editTemplateCommand, async (argument?: EditTemplateArgument | Uri) => {
      // The menu of an editor passes the file instead of a place.
      const place = argument instanceof Uri ? undefined : argument;
      await editTemplate(server, place ?? cursor());
    }),
  );
}

/** The cursor of the active editor. */
function cursor(): EditTemplateArgument | null {
  const editor = window.activeTextEditor;
  if (editor === undefined) return null;
  const { line, character } = editor.selection.active;
  return { uri: editor.document.uri.toString(), position: { line, character } };
}

async function editTemplate(
  server: LanguageServer,
  place: EditTemplateArgument | null,
): Promise<void> {
  const found =
    place &&
    (await server.request<TemplateAtResult>(templateAtRequest, place satisfies TemplateAtParams));
  if (place === null || found === null) {
    void window.showInformationMessage(
      'Put the cursor into a template of an x-amazon-apigateway-integration first.',
    );
    return;
  }
  const host = Uri.parse(place.uri);
  const { line, character } = found.position;
  const start = new Position(line, character);
  try {
    await window.showTextDocument(addressOf(host, found), {
      viewColumn: ViewColumn.Beside,
      preview: false,
      selection: new Selection(start, start),
    });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    void window.showErrorMessage(`The template cannot be opened: ${reason}`);
  }
}

/** The path is what tabs and lists show; `/` would make folders of a media type. */
function addressOf(host: Uri, { template, operation }: NonNullable<TemplateAtResult>): Uri {
  const { phase, response, mediaType } = template;
  const file = lastName(host.path);
  const words = [operation, phase, ...(response === null ? [] : [response]), mediaType];
  const name = fileNameOf(words.join(' '));
  return Uri.from({
    scheme: templateScheme,
    path: `/${file}/${name}.vtl`,
    query: templateQuery({ host: host.toString(), template }),
  });
}
