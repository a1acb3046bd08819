/** "Edit Template": opens the template at the cursor as a `.vtl` document beside its file. */
import { commands, Disposable, Position, Selection, Uri, ViewColumn, window } from 'vscode';
import { editTemplateCommand, type EditTemplateArgument } from '../../../protocol/src/commands.ts';
import { templateQuery, templateScheme } from '../../../protocol/src/template-document.ts';
import { chosenTemplate, type ChosenTemplate } from './chosen-template.ts';
import { lastName } from '../../../protocol/src/relative-path.ts';
import { fileNameOf } from '../file-name.ts';
import type { LanguageServer } from '../language-client.ts';
import { plainMessage } from '../plain-message.ts';
import { TemplateFiles } from './template-files.ts';
import { reasonOf } from '../../../protocol/src/reason-of.ts';

/** Registers the command and the files that it opens. */
export function registerEditTemplate(server: LanguageServer): Disposable {
  return Disposable.from(
    new TemplateFiles(server),
    commands.registerCommand(editTemplateCommand, (argument?: EditTemplateArgument | Uri) =>
      editTemplate(server, argument),
    ),
  );
}

async function editTemplate(
  server: LanguageServer,
  argument: EditTemplateArgument | Uri | undefined,
): Promise<void> {
  const found = await chosenTemplate(server, argument);
  if (found === null) return;
  const { line, character } = found.position;
  const start = new Position(line, character);
  try {
    await window.showTextDocument(addressOf(found), {
      viewColumn: ViewColumn.Beside,
      preview: false,
      selection: new Selection(start, start),
    });
  } catch (error) {
    const reason = reasonOf(error);
    void window.showErrorMessage(plainMessage(`The template cannot be opened: ${reason}`));
  }
}

/** The path is what tabs and lists show; `/` would make folders of a media type. */
function addressOf({ host, template, operation }: ChosenTemplate): Uri {
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
