/** The panel's page: state comes in and is drawn, what a person does goes out. */
import type { FromWebview, LiveCallAct, PanelState, ToWebview } from '../../protocol/src/panel.ts';
import type { At } from '../../protocol/src/report.ts';
import { tellBarHeight } from './bar-height.ts';
import { bodyText } from './body/body-text.ts';
import { BodyPage } from './body/page.ts';
import { EditedScenario } from './form/edited-scenario.ts';
import type { PanelAction } from '../../protocol/src/panel-actions.ts';
import type { ShownDiff } from '../../protocol/src/panel-aside.ts';
import { isDisabled, listenForMenus } from './menu-keys.ts';
import { panelView } from './panel-view.ts';
import { patchChildren } from './patch.ts';
import { ReceivedState } from './received-state.ts';
import { beginsSearch, openedForSearch } from './search.ts';
import { emptyMemory, keptMemory, type KeptMemory, type ViewMemory } from './view-memory.ts';

/** What VS Code keeps for the page: its memory, and what the client needs to open it again. */
interface Kept {
  readonly memory: KeptMemory;
  readonly restore: unknown;
}

declare function acquireVsCodeApi(): {
  postMessage(message: FromWebview): void;
  getState(): Kept | undefined;
  setState(state: Kept): void;
};

const host = acquireVsCodeApi();
const root = document.body;
let state: PanelState | null = null;
let memory: ViewMemory = { ...emptyMemory, ...host.getState()?.memory };
const form = new EditedScenario();

const received = new ReceivedState();

let kept = '';
/** Of what was kept last; it may be large, and is the same for most drawings. */
let keptRestore: unknown;

function keep(chosen: KeptMemory, restore: unknown): void {
  const text = JSON.stringify(chosen);
  if (text === kept && restore === keptRestore) return;
  kept = text;
  keptRestore = restore;
  host.setState({ memory: chosen, restore });
}

function draw(): void {
  const { values } = form;
  if (state === null || values === null) return;
  keep(keptMemory(memory), state.restore);
  patchChildren(root, panelView(state, values, memory));
  bodies.drawn();
}

const bodies = new BodyPage(root, {
  get report() {
    return state?.report ?? null;
  },
  get memory() {
    return memory;
  },
  remember(changed) {
    memory = changed;
    draw();
  },
  post: (message) => host.postMessage(message),
});

window.addEventListener('message', ({ data }: MessageEvent<ToWebview>) => {
  switch (data.type) {
    case 'state':
    case 'change': {
      const next = received.take(data);
      if (next !== null) take(next);
      break;
    }
    case 'marks':
      memory = { ...memory, marks: data.marks };
      bodies.marksChanged();
      break;
    case 'show-marks':
      bodies.showMarks();
      return;
  }
  draw();
});

function take(sent: PanelState): void {
  if (sent.report !== state?.report) memory = { ...memory, drawn: bodies.drawnInView };
  state = sent;
  form.take(sent);
}

/** Takes over what the form says now, and tells the client. */
function formChanged(): void {
  const fields = document.querySelector<HTMLFormElement>('#scenario');
  if (fields === null) return;
  const entries = [...new FormData(fields)].flatMap(([name, value]) =>
    typeof value === 'string' ? [[name, value] as const] : [],
  );
  const edit = form.change(entries);
  draw();
  if (edit !== null) host.postMessage({ type: 'edit-scenario', ...edit });
}

root.addEventListener('input', (event) => {
  if (event.target instanceof Element && event.target.closest('#scenario') !== null) formChanged();
});

root.addEventListener('change', ({ target }) => {
  if (target instanceof HTMLSelectElement && target.dataset['action'] === 'choose-scenario')
    host.postMessage({ type: 'choose-scenario', id: target.value });
});

root.addEventListener('submit', (event) => event.preventDefault());

root.addEventListener('keydown', (event) => {
  if (beginsSearch(event)) openForSearch();
  if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
  event.preventDefault();
  host.postMessage({ type: 'run' });
});

function openForSearch(): void {
  const cut = [...root.querySelectorAll<HTMLElement>('[data-action="show-all"]')];
  const opened = openedForSearch(
    memory,
    cut.map(({ dataset }) => dataset['id'] ?? ''),
  );
  if (opened === memory) return;
  memory = opened;
  draw();
}

root.addEventListener('click', (event) => {
  if (!(event.target instanceof Element)) return;
  const target = event.target.closest<HTMLElement>('[data-action]');
  if (target === null || isDisabled(target)) return;
  // A link inside a fold's line must not open or close the fold.
  if (target.closest('summary') !== null) event.preventDefault();
  actions[target.dataset['action'] ?? '']?.(target);
});

/** What each `data-action` does. */
const actions: Readonly<Record<string, (target: HTMLElement) => void>> = {
  ...bodies.actions,
  run: () => host.postMessage({ type: 'run' }),
  'save-scenario': () => host.postMessage({ type: 'save-scenario' }),
  'open-scenario': () => host.postMessage({ type: 'open-scenario' }),
  'toggle-auto': () => host.postMessage({ type: 'set-auto', auto: state?.auto !== true }),
  'take-body': ({ dataset }) =>
    host.postMessage({
      type: 'take-body',
      part: dataset['part'] === 'backend' ? 'backend' : 'request',
    }),
  'live-call': ({ dataset }) =>
    host.postMessage({ type: 'live-call', act: dataset['act'] as LiveCallAct }),
  'panel-action': ({ dataset }) =>
    host.postMessage({ type: 'action', action: dataset['panelAction'] as PanelAction }),
  'compare-expected': ({ dataset }) =>
    host.postMessage({ type: 'compare-expected', pointer: dataset['pointer'] ?? '' }),
  'show-diff': ({ dataset }) =>
    host.postMessage({ type: 'show-diff', diff: JSON.parse(dataset['diff'] ?? '') as ShownDiff }),
  'show-hostile': ({ dataset }) =>
    host.postMessage({ type: 'show-hostile', id: dataset['id'] ?? '' }),
  'close-aside': () => host.postMessage({ type: 'close-aside' }),
  reveal: ({ dataset }) =>
    host.postMessage({ type: 'reveal', at: JSON.parse(dataset['at'] ?? '') as At }),
  'go-to-response': () => {
    const step = document.querySelector<HTMLElement>('[data-step="send-response"]');
    const fold = step?.querySelector('details');
    if (fold) fold.open = true;
    step?.scrollIntoView({ block: 'start' });
    // The keyboard goes on from there.
    step?.querySelector('summary')?.focus({ preventScroll: true });
  },
  copy: ({ dataset }) =>
    host.postMessage({
      type: 'copy',
      text: bodyText(state?.report ?? null, dataset['id'] ?? ''),
    }),
  'remove-row': (target) => {
    for (const field of target.closest('.row')?.querySelectorAll('input') ?? []) field.value = '';
    formChanged();
  },
};

listenForMenus(document);
tellBarHeight(document);
host.postMessage({ type: 'ready' });
