/** A template and its file, kept the same: who wins, who is asked, and that nothing is lost. */
import { beforeEach, expect, test, vi } from 'vitest';
import type { TextDocument } from 'vscode';
import type { HostTemplate } from '../../client/src/host-template.ts';
import { TemplateLink } from '../../client/src/template-link.ts';

/** As much of VS Code as a link sees: one document of one line, and what a person answers. */
const editor = vi.hoisted(() => ({
  text: '',
  answer: undefined as string | undefined,
  asked: [] as string[],
  typedMeanwhile: false,
}));

vi.mock('vscode', () => {
  class Range {
    constructor(
      readonly start: number,
      readonly end: number,
    ) {}
  }
  class WorkspaceEdit {
    apply: () => void = () => undefined;
    replace(_: unknown, { start, end }: Range, text: string): void {
      this.apply = () => {
        editor.text = editor.text.slice(0, start) + text + editor.text.slice(end);
      };
    }
  }
  const listen = () => ({ dispose: () => undefined });
  return {
    Range,
    WorkspaceEdit,
    EndOfLine: { LF: 1, CRLF: 2 },
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
      applyEdit: (edit: WorkspaceEdit) => {
        if (!editor.typedMeanwhile) edit.apply();
        return Promise.resolve(!editor.typedMeanwhile);
      },
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
  eol: 1,
  getText: () => editor.text,
  positionAt: (offset: number) => offset,
} as unknown as TextDocument;

function link(host: FakeHost, base: string | null): TemplateLink {
  const place = {
    host: 'file:///openapi.yaml',
    template: { pointer: '', phase: 'request', response: null, mediaType: '' },
  } as const;
  return new TemplateLink(document, place, host as unknown as HostTemplate, base);
}

beforeEach(() => {
  vi.useFakeTimers();
  Object.assign(editor, { text: '', answer: undefined, asked: [], typedMeanwhile: false });
  return () => vi.useRealTimers();
});

/** Both sides after they began with `base` and became `mine` and `theirs`; a person answers `answer`. */
async function together(base: string | null, mine: string, theirs: string | null, answer?: string) {
  Object.assign(editor, { text: mine, answer });
  const host = new FakeHost(theirs);
  const one = link(host, base);
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
  Object.assign(editor, { text: 'a', typedMeanwhile: true });
  const host = new FakeHost('theirs');
  const one = link(host, 'a');
  await one.bring();
  editor.text = 'typed';
  expect((await one.bring()).ok).toBe(false);
  expect([editor.text, host.text]).toEqual(['typed', 'theirs']);
  one.dispose();
});
