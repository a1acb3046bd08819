/** The Testing view: what it follows of files and of typing, and which scenarios an edit affects. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { TextDocument } from 'vscode';
import type { LanguageServer } from '../../client/src/language-client.ts';
import type { ScenarioFile, ScenarioStore } from '../../client/src/scenarios/scenario-store.ts';
import { Discovery } from '../../client/src/test-explorer/discovery.ts';
import type { ScenarioItem, ScenarioTree } from '../../client/src/test-explorer/scenario-tree.ts';

// Modules are shared between suites, and others have another `vscode`.
vi.hoisted(() => vi.resetModules());

type Listener = (event: unknown) => void;

/** What VS Code tells, by the name of its event. */
const editor = vi.hoisted(() => ({
  listeners: new Map<string, Set<Listener>>(),
  tell(name: string, event: unknown): void {
    for (const listener of this.listeners.get(name) ?? []) listener(event);
  },
}));

vi.mock('vscode', () => {
  const on = (name: string) => (listener: Listener) => {
    editor.listeners.set(name, (editor.listeners.get(name) ?? new Set()).add(listener));
    return { dispose: () => editor.listeners.get(name)?.delete(listener) };
  };
  class EventEmitter {
    readonly #listeners = new Set<Listener>();
    readonly event = (listener: Listener) => this.#listeners.add(listener);
    fire(event: unknown): void {
      for (const listener of this.#listeners) listener(event);
    }
  }
  return {
    Disposable: { from: () => ({ dispose: () => undefined }) },
    EventEmitter,
    workspace: {
      textDocuments: [],
      onDidOpenTextDocument: on('open'),
      onDidChangeTextDocument: on('change'),
      onDidSaveTextDocument: on('save'),
      onDidCloseTextDocument: on('close'),
      createFileSystemWatcher: () => ({
        onDidCreate: on('created'),
        onDidChange: on('changed'),
        onDidDelete: on('deleted'),
      }),
    },
  };
});

const uriOf = (path: string) => ({ path, toString: () => `file://${path}` });
const documentOf = (path: string) => ({ uri: uriOf(path) }) as unknown as TextDocument;
const spec = documentOf('/w/openapi.yaml');

/** A scenario of the spec, for an operation; `path` where it writes it out. */
function scenario(operation: string | null, path?: string): ScenarioItem {
  const head = { operation, scenario: { request: { ...(path !== undefined && { path }) } } };
  return { uri: uriOf(`/w/${operation ?? 'any'}.scenario.json`), head } as unknown as ScenarioItem;
}

const get = scenario('GET /a');
const post = scenario('POST /b');
const routed = scenario('POST /b', '/a');
const only = scenario(null);

/** The discovery of these scenarios, and which of them were affected each time. */
function discover(edited: readonly string[] | null, files = (): Promise<ScenarioFile[]> => Promise.resolve([])) {
  const all = [get, post, routed, only];
  const server = { request: () => Promise.resolve(edited) } as unknown as LanguageServer;
  const store = { all: files, onDidChange: () => undefined } as unknown as ScenarioStore;
  const tree = {
    show: () => [],
    isOwner: ({ path }: TextDocument['uri']) => path === spec.uri.path,
    ofOwner: () => all,
  } as unknown as ScenarioTree;
  const discovery = new Discovery(server, store, tree);
  const affected: (readonly ScenarioItem[])[] = [];
  discovery.onDidAffect((each) => affected.push(each));
  return { discovery, affected };
} // prettier-ignore

function typed(document: TextDocument): void {
  editor.tell('change', { document, contentChanges: [1] });
}

beforeEach(() => {
  vi.useFakeTimers();
  editor.listeners.clear();
});
afterEach(() => {
  vi.useRealTimers();
});

test('of an edited template the scenarios of its operation are affected, and those that may come to it', async () => {
  const { discovery, affected } = discover(['GET /a']);
  await discovery.ready();
  typed(spec);
  typed(spec);
  await vi.runAllTimersAsync();
  expect(affected).toEqual([[get, routed, only]]);
});

test('where anything may have been edited all are', async () => {
  const { discovery, affected } = discover(null);
  await discovery.ready();
  editor.tell('changed', spec.uri);
  await vi.runAllTimersAsync();
  expect(affected).toEqual([[get, post, routed, only]]);
});

test('what is typed into other files, and a spec that is closed as it was, affect nothing', async () => {
  const { discovery, affected } = discover(null);
  await discovery.ready();
  typed(documentOf('/w/readme.md'));
  editor.tell('close', spec);
  await vi.runAllTimersAsync();
  expect(affected).toEqual([]);
});

test('what was typed and thrown away is followed back, what was saved is not', async () => {
  const { discovery, affected } = discover(null);
  await discovery.ready();
  typed(spec);
  await vi.runAllTimersAsync();
  editor.tell('close', spec);
  await vi.runAllTimersAsync();
  expect(affected).toHaveLength(2);
  typed(spec);
  await vi.runAllTimersAsync();
  editor.tell('save', spec);
  editor.tell('close', spec);
  await vi.runAllTimersAsync();
  expect(affected).toHaveLength(3);
});

test('without its server nothing is found, and an edit that came meanwhile is not forgotten', async () => {
  let isThere = false;
  const files = (): Promise<ScenarioFile[]> =>
    isThere ? Promise.resolve([]) : Promise.reject(new Error('no server'));
  const { discovery, affected } = discover(null, files);
  await expect(discovery.ready()).rejects.toThrow('no server');
  typed(spec);
  await vi.runAllTimersAsync();
  isThere = true;
  await discovery.ready();
  expect(affected).toHaveLength(1);
});
