/** What is wrong with a scenario, as messages in the editor: each with its place, and with a diff. */
import * as vscode from 'vscode';
import { lastName } from '../../../protocol/src/relative-path.ts';
import type { At } from '../../../protocol/src/report.ts';
import { sideText, type ScenarioDifference } from '../../../protocol/src/scenario-outcome.ts';
import type { ScenarioTest } from '../../../protocol/src/scenario-requests.ts';
import { rangeOf } from '../ranges.ts';
import type { ScenarioItem } from './scenario-tree.ts';

/** `testMessage` in the menus of messages. */
const unmetMessage = 'apigatewayIntegrations.unmetExpectation';

/** A longer value stands in the diff alone. */
const longestInline = 60;

/** The messages of a scenario that did not pass; none for one that did. */
export function failureMessages(
  { outcome, failure }: Pick<ScenarioTest, 'outcome' | 'failure'>,
  scenario: ScenarioItem,
): readonly vscode.TestMessage[] {
  if (outcome.kind === 'passed') return [];
  if (outcome.kind === 'broken') {
    const { message, at } = outcome;
    const isOwn = at === null || at.file === scenario.uri.toString();
    return [placed(isOwn ? `${lastName(scenario.uri.path)} ${message}` : message, at, scenario)];
  }
  if ('message' in outcome) return [placed(outcome.message, outcome.at, scenario)];
  return [
    ...outcome.differences.map((difference) => unmet(difference, scenario)),
    // Where a template ended the call, what is unmet is only the consequence.
    ...(failure === null ? [] : [placed(failure.message, failure.at, scenario)]),
  ];
}

/** A message that is placed in its file, or at the scenario where it has no place. */
export function placed(
  text: string,
  at: At | null,
  { uri, item }: ScenarioItem,
): vscode.TestMessage {
  const message = new vscode.TestMessage(text);
  const start = item.range?.start ?? new vscode.Position(0, 0);
  message.location = at === null ? new vscode.Location(uri, start) : toLocation(at);
  return message;
}

function unmet(difference: ScenarioDifference, scenario: ScenarioItem): vscode.TestMessage {
  const { pointer, expected, actual, step, at, expectedAt } = difference;
  const sides = [sideText(expected, actual), sideText(actual, expected)] as const;
  const isShort = sides.every((side) => side.length <= longestInline && !side.includes('\n'));
  const what = isShort ? `expected ${sides[0]}, got ${sides[1]}` : 'not as expected';
  const maker = step === null ? '' : `, by ${step}${at === null ? '' : ` (${shortPlace(at)})`}`;
  const message = vscode.TestMessage.diff(`${pointer}: ${what}${maker}`, ...sides);
  message.contextValue = unmetMessage;
  message.location =
    expectedAt === null
      ? new vscode.Location(scenario.uri, new vscode.Position(0, 0))
      : toLocation(expectedAt);
  if (at !== null) addFrame(message, step ?? pointer, toLocation(at));
  return message;
}

/**
 * A way from the message to the piece of the template: VS Code shows it as a stack of calls. The
 * oldest that we promise has none; there the place is in the message's words alone.
 */
function addFrame(
  message: vscode.TestMessage,
  label: string,
  { uri, range }: vscode.Location,
): void {
  type Frame = new (label: string, uri: vscode.Uri, position: vscode.Position) => object;
  const { TestMessageStackFrame } = vscode as { readonly TestMessageStackFrame?: Frame };
  if (TestMessageStackFrame === undefined) return;
  const stackTrace = [new TestMessageStackFrame(label, uri, range.start)];
  Object.assign(message, { stackTrace });
}

function toLocation(at: At): vscode.Location {
  return new vscode.Location(vscode.Uri.parse(at.file), rangeOf(at));
}

function shortPlace({ file, line, column }: At): string {
  return `${lastName(vscode.Uri.parse(file).path)}:${line}:${column}`;
}
