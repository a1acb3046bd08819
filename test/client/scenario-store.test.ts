/** Scenario files of a workspace: what of them the panel offers, and what is written into them. */
import { beforeEach, expect, test, vi } from 'vitest';
import type { Uri } from 'vscode';
import { ScenarioFiles } from '../../client/src/scenarios/scenario-files.ts';
import { ScenarioStore } from '../../client/src/scenarios/scenario-store.ts';
import {
  editScenarioRequest,
  type EditScenarioParams,
  type EditScenarioResult,
  type ReadScenariosParams,
  type ReadScenariosResult,
} from '../../protocol/src/scenario-requests.ts';
import type { Json, Scenario } from '../../core/src/gateway/scenario.ts';
import { fileName } from '../../server/src/runs.ts';
import {
  applyEdits,
  editScenario,
  readScenarioFile,
  scenarioSubject,
} from '../../core/src/index.ts';

// Modules are shared between suites, and others have another `vscode`.
vi.hoisted(() => vi.resetModules());

/** As much of VS Code as the store sees: a disk, one open document for each file that is edited. */
const editor = vi.hoisted(() => ({
  disk: new Map<string, string>(),
  open: new Map<string, { text: string; isDirty: boolean }>(),
  reads: [] as string[],
  edits: [] as Replacement[],
  saves: 0,
  /** What a person makes of the file `a` in the moment in which an edit is on its way. */
  typedFirst: [] as string[],
  typed: new Set<(event: unknown) => void>(),
  deleted: new Set<(uri: unknown) => void>(),
  renamed: new Set<(event: unknown) => void>(),
  configs: new Set<(uri: unknown) => void>(),
}));

interface Replacement {
  readonly start: number;
  readonly end: number;
  readonly newText: string;
}

vi.mock('vscode', () => {
  const uriOf = (path: string): object => ({
    path,
    toString: () => `file://${path}`,
    with: (change: { path: string }) => uriOf(change.path),
  });
  class EventEmitter {
    readonly #listeners = new Set<() => void>();
    readonly event = (listener: () => void) => {
      this.#listeners.add(listener);
      return { dispose: () => this.#listeners.delete(listener) };
    };
    fire(): void {
      for (const listener of this.#listeners) listener();
    }
    dispose(): void {
      this.#listeners.clear();
    }
  }
  class WorkspaceEdit {
    size = 0;
    apply: () => void = () => undefined;
    replace(
      uri: { path: string },
      { start, end }: Omit<Replacement, 'newText'>,
      newText: string,
    ): void {
      this.size += 1;
      this.apply = () => {
        const document = editor.open.get(uri.path);
        if (document === undefined) return;
        const { text } = document;
        document.text = text.slice(0, start) + newText + text.slice(end);
        document.isDirty = true;
        editor.edits.push({ start, end, newText });
        const event = { document: { uri }, contentChanges: [1] };
        for (const listener of editor.typed) listener(event);
      };
    }
  }
  const on = (listeners: Set<never>) => (listener: never) => {
    listeners.add(listener);
    return { dispose: () => listeners.delete(listener) };
  };
  const never = on(new Set());
  const documentOf = (path: string) => ({
    uri: uriOf(path),
    getText: (range?: Omit<Replacement, 'newText'>) =>
      editor.open.get(path)?.text.slice(range?.start, range?.end) ?? '',
    lineCount: 0,
    positionAt: (offset: number) => offset,
    offsetAt: (offset: number) => offset,
    get isDirty() {
      return editor.open.get(path)?.isDirty ?? false;
    },
    // What is saved is what stands there when the disk is reached, a while after it was asked for.
    save: async () => {
      await Promise.resolve();
      const document = editor.open.get(path);
      if (document === undefined) return false;
      editor.disk.set(path, document.text);
      document.isDirty = false;
      editor.saves += 1;
      return true;
    },
  });
  return {
    Disposable: {
      from: (...parts: readonly { dispose(): void }[]) => ({
        dispose: () => {
          for (const part of parts) part.dispose();
        },
      }),
    },
    EndOfLine: { LF: 1, CRLF: 2 },
    EventEmitter,
    FileType: { Directory: 2 },
    // Places are offsets; four numbers are lines and characters, and mean all of the text.
    Range: class {
      readonly start: number;
      readonly end: number;
      constructor(start: number, end: number, lastLine?: number) {
        this.start = start;
        this.end = lastLine === undefined ? end : Infinity;
      }
    },
    RelativePattern: Object,
    Uri: {},
    WorkspaceEdit,
    workspace: {
      get textDocuments() {
        return [...editor.open.keys()].map(documentOf);
      },
      workspaceFolders: [{ uri: uriOf('/w') }],
      getWorkspaceFolder: () => ({ uri: uriOf('/w') }),
      getConfiguration: () => ({ get: () => ({}) }),
      asRelativePath: ({ path }: { path: string }) => path.slice(3),
      findFiles: () =>
        Promise.resolve([...editor.disk.keys()].filter((path) => !/hidden/.test(path)).map(uriOf)),
      createFileSystemWatcher: (pattern: string) => ({
        onDidCreate: never,
        onDidChange: pattern.endsWith('integrations.json')
          ? on(editor.configs as Set<never>)
          : never,
        onDidDelete: on(editor.deleted as Set<never>),
        dispose: () => undefined,
      }),
      onDidRenameFiles: on(editor.renamed as Set<never>),
      onDidDeleteFiles: never,
      onDidChangeWorkspaceFolders: never,
      onDidChangeTextDocument: on(editor.typed as Set<never>),
      onDidOpenTextDocument: never,
      onDidCloseTextDocument: never,
      openTextDocument: ({ path }: { path: string }) => {
        const text = editor.disk.get(path);
        if (text === undefined) return Promise.reject(new Error(`${path} is gone`));
        if (!editor.open.has(path)) editor.open.set(path, { text, isDirty: false });
        return Promise.resolve(documentOf(path));
      },
      applyEdit: async (edit: WorkspaceEdit) => {
        await Promise.resolve();
        const typed = editor.typedFirst.shift();
        if (typed !== undefined) {
          // VS Code refuses what was made for an older version.
          editor.open.set('/w/a.scenario.json', { text: typed, isDirty: true });
          return false;
        }
        edit.apply();
        return true;
      },
      fs: {
        readFile: ({ path }: { path: string }) => {
          editor.reads.push(path);
          return Promise.resolve(new TextEncoder().encode(editor.disk.get(path)));
        },
      },
    },
  };
});

const owner = { path: '/w/openapi.yaml', operation: 'POST /orders' };
const own = { spec: 'openapi.yaml', operation: 'POST /orders' };

/** A server that reads and writes scenarios as ours does, and what it was asked about. */
const asked: string[] = [];
const server = {
  request: <Result>(method: string, parameters: unknown): Promise<Result> => {
    const answer = method === editScenarioRequest ? edited : heads;
    return Promise.resolve(answer(parameters as never) as Result);
  },
};

function edited({ text, scenario }: EditScenarioParams): EditScenarioResult {
  const edits = editScenario(text, scenario);
  return edits && applyEdits(text, edits);
}

function heads({ files }: ReadScenariosParams): ReadScenariosResult {
  return files.map(({ uri, text }) => {
    asked.push(fileName(uri));
    const reading = readScenarioFile(text);
    const { title, owner: named, operation, fault } = scenarioSubject(reading, fileName(uri));
    const at = { line: 0, character: fault?.at?.start ?? 0 };
    const range = { start: at, end: at };
    const { scenario } = reading;
    return {
      ...{ title, owner: named?.path ?? null, ownerRange: null, operation, range },
      scenario: fault === null ? scenario : null,
      fault: fault && { message: fault.message, range },
    };
  });
}

function storeOf(files: Readonly<Record<string, unknown>>): ScenarioStore {
  for (const [name, content] of Object.entries(files)) {
    const text = typeof content === 'string' ? content : JSON.stringify(content);
    editor.disk.set(`/w/${name}.scenario.json`, text);
  }
  return new ScenarioStore(new ScenarioFiles(), server);
}

function uriOf(name: string): Uri {
  const path = `/w/${name}.scenario.json`;
  return {
    path,
    toString: () => `file://${path}`,
    with: (change: { path: string }) => change,
  } as unknown as Uri;
}

beforeEach(() => {
  editor.disk.clear();
  editor.open.clear();
  editor.typed.clear();
  editor.deleted.clear();
  editor.reads.length = 0;
  editor.configs.clear();
  editor.renamed.clear();
  editor.edits.length = 0;
  asked.length = 0;
  editor.saves = 0;
  editor.typedFirst.length = 0;
});

test.each([
  ['no text as its title', { ...own, title: { a: 1 } }],
  ['no text as its spec', { spec: 5, operation: 'POST /orders' }],
  ['no text as its operation', { spec: 'openapi.yaml', operation: [] }],
  ['a list', []],
  ['nothing', ''],
  ['half a text', '{"spec": "openapi.yaml", "operation": "POST /orders", "titl'],
])('a file with %s does not take the others away', async (_, content) => {
  const store = storeOf({ bad: content, good: { ...own, title: 'Good' } });
  const found = await store.find(owner);
  expect(found.filter(({ fault }) => fault === null).map(({ title }) => title)).toEqual(['Good']);
});

test('what a run does not know is the fault of the file, with its place', async () => {
  const text = '{"spec": "openapi.yaml", "operation": "POST /orders", "request": 5}';
  const [found] = await storeOf({ bad: text }).find(owner);
  expect(found).toMatchObject({
    title: 'bad.scenario.json (cannot be read)',
    scenario: {},
    fault: {
      message:
        "bad.scenario.json: 'request' must be an object. Mend the file, or choose another scenario.",
      at: { line: 1, column: text.indexOf('5') + 1 },
    },
  });
});

test('each file is read once, and again only where it changed', async () => {
  const store = storeOf({ a: own, b: own, c: own });
  await store.find(owner);
  await store.find({ path: '/w/other.yaml', operation: 'GET /orders' });
  expect(editor.reads).toHaveLength(3);
  expect(asked).toHaveLength(3);
  editor.disk.set('/w/b.scenario.json', JSON.stringify({ ...own, title: 'B' }));
  for (const typed of editor.typed) typed({ document: { uri: uriOf('b') }, contentChanges: [1] });
  expect((await store.find(owner)).map(({ title }) => title)).toEqual(['a', 'B', 'c']);
  expect(editor.reads.slice(3)).toEqual(['/w/b.scenario.json']);
  expect(asked.slice(3)).toEqual(['b.scenario.json']);
});

test('a file that was removed is no longer offered', async () => {
  const store = storeOf({ a: own, b: own });
  await store.find(owner);
  editor.disk.delete('/w/a.scenario.json');
  for (const deleted of editor.deleted) deleted(uriOf('a'));
  expect((await store.find(owner)).map(({ title }) => title)).toEqual(['b']);
});

test('what was renamed with its folder is found at its new place', async () => {
  const store = storeOf({ 'old/a': { ...own, spec: '../openapi.yaml' } });
  expect(await store.find(owner)).toHaveLength(1);
  editor.disk.set('/w/new/a.scenario.json', editor.disk.get('/w/old/a.scenario.json') ?? '');
  editor.disk.delete('/w/old/a.scenario.json');
  for (const renamed of editor.renamed) renamed({});
  const [found] = await store.find(owner);
  expect(found?.uri.path).toBe('/w/new/a.scenario.json');
});

test('another config asks anew which files the project leaves out', async () => {
  vi.useFakeTimers();
  const store = storeOf({ a: own });
  await store.find(owner);
  for (const changed of editor.configs) changed({});
  vi.runAllTimers();
  vi.useRealTimers();
  await store.find(owner);
  expect(asked).toHaveLength(2);
  expect(editor.reads).toHaveLength(1);
});

test('of inputs that change faster than they are written the newest is saved', async () => {
  const store = storeOf({ a: own });
  const titles = ['n', 'ne', 'new', 'newe', 'newest'];
  const first = store.update(uriOf('a'), { ...own, title: 'n' });
  expect(store.isWriting(uriOf('a').toString())).toBe(true);
  await Promise.all([first, ...titles.map((title) => store.update(uriOf('a'), { ...own, title }))]);
  expect(JSON.parse(editor.disk.get('/w/a.scenario.json') ?? '')).toEqual({
    ...own,
    title: 'newest',
  });
  expect(editor.open.get('/w/a.scenario.json')?.isDirty).toBe(false);
  expect(store.isWriting(uriOf('a').toString())).toBe(false);
});

test('what a person laid out is kept, through what is half typed in the form too', async () => {
  const text = `{ "spec": "openapi.yaml",

  "request": { "body": {"id": 1, "note": [ ]}, "headers": {} },
  "operation": "POST /orders" }`;
  const store = storeOf({ a: text });
  const withBody = (body: Json): Scenario => ({ ...own, request: { body, headers: {} } });
  await store.update(uriOf('a'), withBody({ id: 12, note: [] }));
  expect(editor.disk.get('/w/a.scenario.json')).toBe(text.replace('1', '12'));
  expect(editor.edits).toMatchObject([{ newText: '2' }]);
  await store.update(uriOf('a'), withBody('{"id": "'));
  await store.update(uriOf('a'), withBody({ id: '1', note: [] }));
  expect(editor.disk.get('/w/a.scenario.json')).toBe(text.replace('1', '"1"'));
  await store.update(uriOf('a'), withBody({ id: 1, note: [] }));
  expect(editor.disk.get('/w/a.scenario.json')).toBe(text);
});

test('what a person types into a file while it is written is kept', async () => {
  const store = storeOf({ a: own });
  const path = '/w/a.scenario.json';
  editor.open.set(path, { text: JSON.stringify(own), isDirty: true });
  const done = store.update(uriOf('a'), { ...own, title: 'x' });
  editor.open.set(path, { text: JSON.stringify(own, null, 1), isDirty: true });
  await done;
  expect(editor.open.get(path)?.text).toBe(JSON.stringify({ ...own, title: 'x' }, null, 1));
  expect(editor.saves).toBe(0);
});

test('a key in the moment in which an edit is on its way is kept, and so is the edit', async () => {
  const store = storeOf({ a: own });
  editor.typedFirst.push(JSON.stringify(own, null, 1));
  await store.update(uriOf('a'), { ...own, title: 'x' });
  const text = JSON.stringify({ ...own, title: 'x' }, null, 1);
  expect(editor.open.get('/w/a.scenario.json')).toEqual({ text, isDirty: true });
  expect(editor.saves).toBe(0);
});

test('a file that we wrote is there, wherever it stands', async () => {
  const files = new ScenarioFiles();
  editor.disk.set('/w/hidden/a.scenario.json', JSON.stringify(own));
  expect(await files.all()).toEqual([]);
  files.add(uriOf('hidden/a'));
  expect(await files.all()).toMatchObject([{ text: JSON.stringify(own) }]);
});

test('a file whose text is the same when it is read again is the same', async () => {
  const store = storeOf({ a: own, b: own });
  const before = await store.all();
  editor.disk.set('/w/b.scenario.json', '{}');
  store.refresh();
  const after = await store.all();
  expect(after.map((file) => before.includes(file))).toEqual([true, false]);
  expect(asked).toEqual(['a.scenario.json', 'b.scenario.json', 'b.scenario.json']);
});

test('a person’s half-finished file is never written over', async () => {
  const store = storeOf({ a: own });
  editor.open.set('/w/a.scenario.json', { text: '{"spec": ', isDirty: true });
  await store.update(uriOf('a'), { ...own, title: 'mine' });
  expect(editor.open.get('/w/a.scenario.json')?.text).toBe('{"spec": ');
});

test('a file that is gone when it is to be written is told, and the next one is tried again', async () => {
  const store = storeOf({ a: own });
  editor.disk.delete('/w/a.scenario.json');
  await expect(store.update(uriOf('a'), own)).rejects.toThrow('is gone');
  expect(store.isWriting(uriOf('a').toString())).toBe(false);
});

test('without its server the panel has no scenarios, and asks again', async () => {
  let isThere = false;
  const restarted: typeof server = {
    request: (method, parameters) =>
      isThere ? server.request(method, parameters) : Promise.reject(new Error('no server')),
  };
  editor.disk.set('/w/a.scenario.json', JSON.stringify(own));
  const store = new ScenarioStore(new ScenarioFiles(), restarted);
  expect(await store.find(owner)).toEqual([]);
  await expect(store.all()).rejects.toThrow('no server');
  isThere = true;
  expect((await store.find(owner)).map(({ title }) => title)).toEqual(['a']);
});
