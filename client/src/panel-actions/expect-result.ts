/** "Expect This Result": what is shown, or chosen parts of it, becomes what the scenario expects. */
import { window, type QuickPickItem } from 'vscode';
import {
  expectationRequest,
  type Expectation,
  type ExpectationParams,
  type ExpectationResult,
} from '../../../protocol/src/expectation-requests.ts';
import type { SentReport } from '../../../protocol/src/sent-report.ts';
import {
  expectationOfParts,
  namesPart,
  partsOf,
  type ExpectationPart,
} from '../panel/expectation-parts.ts';
import { runParameters, type ActionContext } from './panel-action.ts';

/** Writes the whole result. */
export async function expectResult(ctx: ActionContext): Promise<void> {
  const known = await expectationsOf(ctx);
  if (known !== null) await expectInScenario(ctx, known.whole);
}

/** Asks for the parts; those that are expected already, or that a whole result has, are chosen. */
export async function expectParts(ctx: ActionContext): Promise<void> {
  const known = await expectationsOf(ctx);
  if (known === null) return;
  const before = known.again ?? known.whole;
  const items = partsOf(known.every).map((part): QuickPickItem & { part: ExpectationPart } => ({
    label: part.label,
    description: shortText(part),
    picked: namesPart(before, part.path),
    part,
  }));
  const chosen = await window.showQuickPick(items, {
    canPickMany: true,
    title: 'Expect Parts of This Result',
    placeHolder: 'What shall this scenario hold?',
    matchOnDescription: true,
  });
  if (chosen === undefined || chosen.length === 0) return;
  await expectInScenario(ctx, expectationOfParts(chosen.map(({ part }) => part)));
}

/** What the shown result may be expected as; null where none is shown. */
export async function expectationsOf(ctx: ActionContext): Promise<ExpectationResult> {
  const { report, scenario } = ctx.session.state;
  if (report === null) return null;
  const { uri } = await runParameters(ctx);
  const { expect = {} } = scenario;
  return ctx.server.request<ExpectationResult>(expectationRequest, {
    uri,
    report: observed(report),
    expect: Object.keys(expect).length === 0 ? null : expect,
  } satisfies ExpectationParams);
}

/** Without the parts that nothing can be expected of, which may be large. */
function observed(report: SentReport): ExpectationParams['report'] {
  const { integrationType, gatewayResponse, response, integrationRequest, overrides } = report;
  return {
    ...{ integrationType, response, integrationRequest, overrides },
    ...(gatewayResponse !== undefined && { gatewayResponse }),
    steps: report.steps.map(({ outcome }) => ({ outcome })),
  };
}

/** Inputs that are in no file get one first. */
async function expectInScenario({ session }: ActionContext, expect: Expectation): Promise<void> {
  if (!session.isSaved && (await session.saveScenario()) === null) return;
  await session.editScenario({ ...session.state.scenario, expect });
}

function shortText({ value }: ExpectationPart): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}
