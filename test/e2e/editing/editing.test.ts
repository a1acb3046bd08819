/** What a person meets in the editor, in files of every kind that holds templates. */
import * as vscode from 'vscode';
import { contains, ok, same } from '../runner/assert.ts';
import { describe, it } from '../runner/suite.ts';
import {
  behind,
  completionLabels,
  diagnosticsOf,
  hoverText,
  lensTitles,
  open,
  withText,
} from './editor.ts';

describe('in an OpenAPI file in YAML', () => {
  it('the extension is activated by the file', async () => {
    await open('openapi.yaml');
    const extension = vscode.extensions.getExtension(
      'apigateway-integrations.apigateway-integrations',
    );
    ok(extension, 'the extension is not there');
    await extension.activate();
    ok(extension.isActive, 'the extension is not active');
  });

  it('a mistake in a block scalar is underlined at exactly its own characters', async () => {
    const { document } = await open('openapi.yaml');
    const [mistake] = await diagnosticsOf(document.uri, (ours) => ours.length > 0);
    ok(mistake, 'no diagnostic');
    same(document.getText(mistake.range), 'jsn', 'underlined text');
    same(
      mistake.range.start.line,
      document.positionAt(document.getText().indexOf('$input.jsn')).line,
      'line',
    );
    same(mistake.code, 'template-unknown-member', 'code');
    contains(mistake.message, "Did you mean 'json'?", 'message');
  });

  it('the quick fix for it writes what was meant', async () => {
    const { document } = await open('openapi.yaml');
    const [mistake] = await diagnosticsOf(document.uri, (ours) => ours.length > 0);
    ok(mistake, 'no diagnostic');
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      mistake.range,
    );
    const fix = actions.find(({ edit }) =>
      edit?.get(document.uri).some(({ newText }) => newText === 'json'),
    );
    ok(fix, `no fix among: ${actions.map(({ title }) => title).join(', ')}`);
  });

  it('after "$input." the members of $input are offered', async () => {
    await withText(
      'openapi.yaml',
      '{"stage": "$context.stage"}',
      '{"stage": $input.}',
      async (document) => {
        const labels = await completionLabels(document, behind(document, '{"stage": $input.'));
        for (const member of ['json', 'path', 'params', 'body'])
          ok(
            labels.some((label) => label.startsWith(member)),
            `${member} is not among ${labels.join(', ')}`,
          );
      },
    );
  });

  it('a member explains itself under the mouse', async () => {
    const { document } = await open('openapi.yaml');
    contains(await hoverText(document, behind(document, '$context.st')), 'stage');
  });

  it('each integration has a lens to run it', async () => {
    const { document } = await open('openapi.yaml');
    same(await lensTitles(document), ['▶ Run integration', '▶ Run integration']);
  });
});

describe('in a .vtl file', () => {
  it('the language is known', async () => {
    same((await open('order.vtl')).document.languageId, 'vtl');
  });

  it('a half typed directive is reported where it begins', async () => {
    await withText('order.vtl', '#set($order', '#if($order)\n#set($order', async (document) => {
      const [error] = await diagnosticsOf(document.uri, (ours) => ours.length > 0);
      ok(error, 'no diagnostic');
      same(error.range.start.line, 0, 'line');
    });
  });

  it('after "$context." its members are offered', async () => {
    await withText('order.vtl', '$context.stage', '$context.', async (document) => {
      const labels = await completionLabels(document, behind(document, '$context.'));
      ok(labels.includes('requestId'), `requestId is not among ${labels.join(', ')}`);
    });
  });

  it('a lens previews the template', async () => {
    same(await lensTitles((await open('order.vtl')).document), ['▶ Preview template']);
  });
});
