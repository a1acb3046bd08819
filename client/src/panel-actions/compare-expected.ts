/** "Compare with the Expected Result": VS Code's diff editor, of all that is expected or of one part. */
import { window } from 'vscode';
import { fileNameOf } from '../file-name.ts';
import { showDiff } from '../panel/result-documents.ts';
import { textOfJson } from '../panel/result-text.ts';
import { expectationsOf } from './expect-result.ts';
import type { ActionContext } from './panel-action.ts';

/** All parts that the scenario names; what is met is the same on both sides. */
export async function compareExpected(ctx: ActionContext): Promise<void> {
  const again = (await expectationsOf(ctx))?.again ?? null;
  const { scenario, operation } = ctx.session.state;
  if (again === null) {
    void window.showInformationMessage(
      'This scenario expects nothing yet. "Expect This Result" writes what is shown into it.',
    );
    return;
  }
  await showDiff(
    ctx.documents.createDiff(
      `${fileNameOf(operation)}.json`,
      textOfJson(scenario.expect),
      textOfJson({ ...again }),
      `Expected ↔ ${operation}`,
    ),
  );
}

/** One part that is not met; a text stands there as it is, JSON laid out. */
export async function compareExpectedPart(ctx: ActionContext, pointer: string): Promise<void> {
  const { unmet, operation } = ctx.session.state;
  const part = unmet?.find((one) => one.pointer === pointer);
  if (part === undefined) return;
  const isJson = [part.expected, part.actual].some((value) => typeof value === 'object');
  const name = fileNameOf(`${operation} ${pointer}`);
  await showDiff(
    ctx.documents.createDiff(
      `${name}${isJson ? '.json' : '.txt'}`,
      textOfJson(part.expected),
      textOfJson(part.actual),
      `Expected ↔ ${operation} ${pointer.slice(1)}`,
    ),
  );
}
