/**
 * "Call the endpoint": the one thing of ours that sends something, and only after a click, to an
 * address that the user settings allow, in a trusted workspace (decision 0017).
 */
import { commands, ProgressLocation, window, workspace } from 'vscode';
import type { Scenario } from '../../../core/src/gateway/scenario.ts';
import type { LiveCallAct, LiveCallState, PanelState } from '../../../protocol/src/panel.ts';
import { addressVerdict, allowedAddressesSetting } from './live-call-address.ts';
import { callEndpoint, longestCall, type LiveReply } from './live-call-fetch.ts';
import { describeRequest, firstLine, liveRequest, type LiveRequest } from './live-call-request.ts';
import { plainMessage } from '../plain-message.ts';
import { reasonOf } from '../../../protocol/src/reason-of.ts';

/** What a live call needs of the session that it is made for. */
export interface LiveCallSession {
  readonly state: PanelState;
  run(): Promise<void>;
  editScenario(scenario: Scenario): Promise<void>;
  showLiveCall(live: LiveCallState): void;
}

type Problem = NonNullable<LiveCallState['problem']>;
/** A failure may have something that a press mends. */
type Reply = LiveReply & { readonly act?: Problem['act'] };

const quiet: LiveCallState = { isCalling: false, problem: null };

export class LiveCalls {
  /** Addresses (without a query) and methods to which a person has said yes in this window. */
  readonly #agreed = new Set<string>();
  #calling: AbortController | null = null;

  /** Does what was pressed in the panel. */
  async receive(act: LiveCallAct, session: LiveCallSession): Promise<void> {
    switch (act) {
      case 'call':
        if (this.#calling === null) await this.#call(session);
        break;
      case 'cancel':
        this.cancel();
        break;
      case 'use-sample':
        await session.editScenario(withoutBackend(session.state.scenario));
        break;
      case 'dismiss':
        session.showLiveCall(quiet);
        break;
      case 'open-settings':
        await commands.executeCommand(
          'workbench.action.openSettings',
          `@id:${allowedAddressesSetting}`,
        );
        break;
      case 'manage-trust':
        await commands.executeCommand('workbench.trust.manage');
        break;
    }
  }

  /** Ends a call that is under way; its reply is not taken. */
  cancel(): void {
    this.#calling?.abort();
  }

  async #call(session: LiveCallSession): Promise<void> {
    const calling = new AbortController();
    this.#calling = calling;
    session.showLiveCall({ isCalling: true, problem: null });
    const { scenarioId } = session.state;
    const reply = await this.#reply(session, calling).catch((error: unknown): Reply => {
      const reason = reasonOf(error);
      return { kind: 'failed', problem: `The call could not be made: ${reason}` };
    });
    this.#calling = null;
    const problem = reply.kind === 'failed' ? problemOf(reply) : null;
    session.showLiveCall({ isCalling: false, problem });
    if (reply.kind !== 'reply' || calling.signal.aborted) return;
    const { state } = session;
    if (state.scenarioId === scenarioId)
      await session.editScenario({ ...state.scenario, backend: reply.backend });
    else {
      const message = 'Another scenario was chosen meanwhile, so the reply was not taken.';
      session.showLiveCall({ isCalling: false, problem: { message } });
    }
  }

  async #reply(session: LiveCallSession, calling: AbortController): Promise<Reply> {
    if (!workspace.isTrusted) {
      const problem =
        'Nothing is called from a workspace that is not trusted. Trust it first, if you know where its files come from.';
      return { kind: 'failed', problem, act: 'manage-trust' };
    }
    // What is sent is what the texts say now.
    const before = session.state.report;
    await session.run();
    const { report, stale } = session.state;
    // A run that a change has overtaken leaves what was shown before.
    if (report !== null && report === before && !stale) {
      const problem =
        'Nothing was called, because something was changed meanwhile. Call once more.';
      return { kind: 'failed', problem };
    }
    const sent = report?.integrationRequest ?? null;
    if (stale || sent === null || 'lambdaEvent' in sent) {
      const problem =
        'Nothing was called, because the call ends before it comes to the backend. The failed step says why.';
      return { kind: 'failed', problem };
    }
    const verdict = addressVerdict(sent.url, allowedAddresses());
    if (!verdict.ok) {
      const { problem, isSetting } = verdict;
      return { kind: 'failed', problem, ...(isSetting && { act: 'open-settings' }) };
    }
    const reading = liveRequest(sent, verdict.url);
    if (!reading.ok) return { kind: 'failed', problem: reading.problem };
    if (!(await this.#isAgreed(reading.request))) return { kind: 'cancelled' };
    return fetchWithProgress(reading.request, calling);
  }

  /** Before the first call to an address a person sees all that goes there. */
  async #isAgreed(request: LiveRequest): Promise<boolean> {
    const { method, url } = request;
    const address = `${method} ${url.origin}${url.pathname}`;
    if (this.#agreed.has(address)) return true;
    const answer = await window.showWarningMessage(
      plainMessage(`Call ${firstLine(request)}?`),
      { modal: true, detail: describeRequest(request) },
      'Call',
    );
    if (answer !== 'Call') return false;
    this.#agreed.add(address);
    return true;
  }
}

function problemOf({ problem, act }: Extract<Reply, { kind: 'failed' }>): Problem {
  return { message: problem, ...(act !== undefined && { act }) };
}

/** The user's own settings alone: what a workspace's settings say does not count. */
function allowedAddresses(): unknown {
  return workspace.getConfiguration().inspect(allowedAddressesSetting)?.globalValue;
}

async function fetchWithProgress(
  request: LiveRequest,
  calling: AbortController,
): Promise<LiveReply> {
  const options = {
    location: ProgressLocation.Notification,
    title: plainMessage(`Calling ${request.method} ${request.url.origin}${request.url.pathname}`),
    cancellable: true,
  };
  return window.withProgress(options, async (progress, token) => {
    const listener = token.onCancellationRequested(() => calling.abort());
    const late = new AbortController();
    const timer = setTimeout(() => late.abort(), longestCall);
    const reply = await callEndpoint(request, {
      fetch: globalThis.fetch,
      cancelled: calling.signal,
      late: late.signal,
      onProgress: (bytes) => progress.report({ message: `${Math.ceil(bytes / 1024)} KB so far` }),
      now: () => new Date(),
    });
    clearTimeout(timer);
    listener.dispose();
    return reply;
  });
}

function withoutBackend(scenario: Scenario): Scenario {
  return Object.fromEntries(Object.entries(scenario).filter(([key]) => key !== 'backend'));
}
