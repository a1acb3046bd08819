/** The template that a command is for: that of its argument, else that at the cursor. */
import { Uri, window } from 'vscode';
import type { EditTemplateArgument } from '../../../protocol/src/commands.ts';
import {
  templateAtRequest,
  type TemplateAtParams,
  type TemplateAtResult,
} from '../../../protocol/src/requests.ts';
import type { LanguageServer } from '../language-client.ts';

/** A template of an OpenAPI file, with the place in it that was meant. */
export type ChosenTemplate = NonNullable<TemplateAtResult> & { readonly host: Uri };

/** Null where there is none, which a person is told. */
export async function chosenTemplate(
  server: LanguageServer,
  argument: EditTemplateArgument | Uri | undefined,
): Promise<ChosenTemplate | null> {
  // The menu of an editor passes the file instead of a place.
  const place = argument === undefined || argument instanceof Uri ? cursor() : argument;
  const found = place && (await templateAt(server, place));
  if (place !== null && found !== null) return { ...found, host: Uri.parse(place.uri) };
  void window.showInformationMessage(
    'Put the cursor into a template of an x-amazon-apigateway-integration first.',
  );
  return null;
}

function templateAt(
  server: LanguageServer,
  { uri, position: { line, character } }: EditTemplateArgument,
): Promise<TemplateAtResult> {
  // Plain data: a position of VS Code's, as a caller may pass one, does not come through to a Worker.
  const parameters: TemplateAtParams = { uri, position: { line, character } };
  return server.request<TemplateAtResult>(templateAtRequest, parameters);
}

/** The cursor of the active editor. */
function cursor(): EditTemplateArgument | null {
  const editor = window.activeTextEditor;
  if (editor === undefined) return null;
  const { line, character } = editor.selection.active;
  return { uri: editor.document.uri.toString(), position: { line, character } };
}
