/** A template and its file, kept the same: who wins, who is asked, and that nothing is lost. */
import { beforeEach, expect, test, vi } from 'vitest';
import type { TextDocument } from 'vscode';
import type { HostTemplate } from '../../client/src/templates/host-template.ts';
import { TemplateLink } from '../../client/src/templates/template-link.ts';
import { Turns } from '../../client/src/turns.ts';

// Modules are shared between suites, and others have another `vscode`.
vi.hoisted(() => vi.resetModules());

/** As much of VS Code as a link sees: one document of one line, and what a person answers. */
const editor = vi.hoisted(() => ({
  text: '',
  answer: undefined as string | undefined,
  asked: [] as string[],
  typedMeanwhile: false,
}));

vi.mock('vscode', () => {
  const listen = () => ({ dispose: () => undefined });
  return {
    Disposable: { from: listen },
    window: {
      showWarningMessage: (message: string) => {
        editor.asked.push(message);
        return Promise.resolve(editor.answer);
      },
    },
    workspace: {
      onDidChangeTextDocument: listen,
      onDidCloseTextDocument: listen,
    },
  };
});

/** The file's side, which can be changed and can refuse. */
class FakeHost {
  readonly fileName = 'openapi.yaml';
  text: string | null;
  constructor(text: string | null) {
    this.text = text;
  }
  read() {
    const { text } = this;
    const gone = { ok: false, text: null, message: 'It has gone.' } as const;
    return Promise.resolve(text === null ? gone : ({ ok: true, text } as const));
  }
  write(before: string, text: string) {
    if (this.text !== before) throw new Error('a text that was not looked at is written over');
    this.text = text;
    return Promise.resolve({ ok: true } as const);
  }
}

const document = {
  uri: { toString: () => 'apigateway-template:/a.vtl' },
  getText: () => editor.text,
} as unknown as TextDocument;

/** A link to a document that held `base`, as it was loaded, and that holds `mine` by now. */
function link(host: FakeHost, base: string | null, mine: string): TemplateLink {
  const place = {
    host: 'file:///openapi.yaml',
    template: { pointer: '', phase: 'request', response: null, mediaType: '' },
  } as const;
  editor.text = base ?? mine;
  const one = new TemplateLink(document, place, {
    host: host as unknown as HostTemplate,
    turns: new Turns(),
    show: (_, before, text) => {
      expect(before).toBe(editor.text);
      if (!editor.typedMeanwhile) editor.text = text;
      return Promise.resolve(!editor.typedMeanwhile);
    },
  });
  if (base !== null) one.given(base);
  editor.text = mine;
  return one;
}

beforeEach(() => {
  vi.useFakeTimers();
  Object.assign(editor, { text: '', answer: undefined, asked: [], typedMeanwhile: false });
  return () => vi.useRealTimers();
});

/** Both sides after they began with `base` and became `mine` and `theirs`; a person answers `answer`. */
async function together(base: string | null, mine: string, theirs: string | null, answer?: string) {
  editor.answer = answer;
  const host = new FakeHost(theirs);
  const one = link(host, base, mine);
  await vi.advanceTimersByTimeAsync(1000);
  const asked = editor.asked.length;
  const { ok } = await one.bring();
  one.dispose();
  return { mine: editor.text, theirs: host.text, ok, asked };
}

test('the side that changed wins, and nobody is asked', async () => {
  expect(await together('a', 'ab', 'a')).toEqual({ mine: 'ab', theirs: 'ab', ok: true, asked: 0 });
  expect(await together('a', 'a', 'ac')).toEqual({ mine: 'ac', theirs: 'ac', ok: true, asked: 0 });
  expect(await together('a', 'b', 'b')).toEqual({ mine: 'b', theirs: 'b', ok: true, asked: 0 });
});

test('where both changed, neither is touched until a person chose', async () => {
  const left = { mine: 'mine', theirs: 'theirs', ok: false, asked: 1 };
  expect(await together('a', 'mine', 'theirs')).toEqual(left);
});

test('a person may keep the one or take the other', async () => {
  expect(await together('a', 'mine', 'theirs', 'Keep What Is Here')).toMatchObject({
    mine: 'mine',
    theirs: 'mine',
  });
  expect(await together('a', 'mine', 'theirs', 'Take What Is in the File')).toMatchObject({
    mine: 'theirs',
    theirs: 'theirs',
  });
});

test('a text that VS Code kept through a restart is not written unasked', async () => {
  expect(await together(null, 'kept', 'of the file')).toMatchObject({
    mine: 'kept',
    theirs: 'of the file',
    ok: false,
  });
});

test('a template that has gone is told of once, and only where something is to be written', async () => {
  expect(await together('a', 'a', null)).toMatchObject({ mine: 'a', ok: true, asked: 0 });
  expect(await together('a', 'mine', null)).toMatchObject({ mine: 'mine', ok: false, asked: 1 });
});

test('what was typed while the change of the file arrived is not lost, nor is that change', async () => {
  editor.typedMeanwhile = true;
  const host = new FakeHost('theirs');
  const one = link(host, 'a', 'a');
  await one.bring();
  editor.text = 'typed';
  expect((await one.bring()).ok).toBe(false);
  expect([editor.text, host.text]).toEqual(['typed', 'theirs']);
  one.dispose();
});
