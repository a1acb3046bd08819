import { window } from 'vscode';

/** Asks how a scenario is called; null where the person thought better of it. */
export async function askScenarioTitle(suggested = ''): Promise<string | null> {
  const title = await window.showInputBox({
    title: 'Save Scenario',
    prompt: 'What is special about this call? The title becomes the name of its file.',
    value: suggested,
    validateInput: (value) => (value.trim() === '' ? 'A scenario needs a title.' : undefined),
  });
  return title?.trim() ?? null;
}
