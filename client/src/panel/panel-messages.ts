/** What each message of the panel's page means. */
import { commands, env, Uri, ViewColumn, window } from 'vscode';
import { commandOf } from '../../../protocol/src/panel-actions.ts';
import type { FromWebview } from '../../../protocol/src/panel.ts';
import type { LiveCalls } from '../live-call/live-call.ts';
import { compareExpectedPart } from '../panel-actions/compare-expected.ts';
import type { ActionContext } from '../panel-actions/panel-action.ts';
import { showHostile } from '../panel-actions/run-hostile.ts';
import { plainMessage } from '../plain-message.ts';
import type { ProvenanceLink } from '../provenance/provenance-link.ts';
import { showDiff } from './result-documents.ts';
import { takeBodyFromFile } from './take-body-from-file.ts';
import { chooseScenario } from './turn-to-scenario.ts';
import { reasonOf } from '../../../protocol/src/reason-of.ts';

export interface MessageContext extends ActionContext {
  readonly liveCalls: LiveCalls;
  readonly provenance: ProvenanceLink;
  /** Sends the page what it shall show. */
  readonly post: () => void;
}

/** Does what a person did in the page. Never rejects: a failure is shown to the person. */
export async function receiveFromPanel(message: FromWebview, ctx: MessageContext): Promise<void> {
  try {
    await receive(message, ctx);
  } catch (error) {
    void window.showErrorMessage(plainMessage(reasonOf(error)));
  }
}

async function receive(message: FromWebview, ctx: MessageContext): Promise<void> {
  const { session, provenance } = ctx;
  switch (message.type) {
    case 'ready':
      ctx.post();
      await provenance.begin();
      break;
    case 'run':
      await session.run();
      break;
    case 'edit-scenario':
      await session.editScenario(message.scenario);
      break;
    case 'choose-scenario':
      await chooseScenario(ctx, message.id);
      break;
    case 'save-scenario':
      await session.saveScenario();
      break;
    case 'open-scenario':
      await window.showTextDocument(Uri.parse(session.state.scenarioId), {
        viewColumn: ViewColumn.One,
      });
      break;
    case 'set-auto':
      session.setAuto(message.auto);
      break;
    case 'take-body':
      await takeBodyFromFile(session, message.part);
      break;
    case 'live-call':
      await ctx.liveCalls.receive(message.act, session);
      break;
    case 'action':
      await commands.executeCommand(commandOf(message.action));
      break;
    case 'compare-expected':
      await compareExpectedPart(ctx, message.pointer);
      break;
    case 'show-diff':
      await showDiff(message.diff);
      break;
    case 'show-hostile':
      await showHostile(ctx, message.id);
      break;
    case 'close-aside':
      session.showAside(null);
      break;
    case 'reveal':
      await provenance.reveal(message.at);
      break;
    case 'light':
      await provenance.light(message.at);
      break;
    case 'nothing-written':
      provenance.nothingWritten();
      break;
    case 'copy':
      await env.clipboard.writeText(message.text);
      window.setStatusBarMessage('Copied the body.', 4000);
      break;
  }
}
