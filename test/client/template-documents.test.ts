/**
 * The law of "Edit Template": once all is quiet, the file reads as the template's document, or a person
 * is asked; nothing that was typed in either is lost, doubled or mixed with another version.
 */
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { analyze } from '../../core/src/index.ts';
import { TemplateFiles } from '../../client/src/templates/template-files.ts';
import { templateQuery, templateScheme } from '../../protocol/src/template-document.ts';
import { inputSeed, integer, pick, seededRandom, type Random } from '../fuzz/law.ts';
import { fakeTemplateServer } from './fake-template-server.ts';
import { FakeVscode } from './fake-vscode.ts';

// Modules are shared between suites, and others have another `vscode`.
vi.hoisted(() => vi.resetModules());

vi.mock('vscode', async () => (await import('./fake-vscode.ts')).fakeModule);

/** So many lives of a file are tried; `LIVES=5000` tries more, `FIRST=123` begins elsewhere. */
const lives = Number(process.env['LIVES'] ?? 60);
const first = Number(process.env['FIRST'] ?? 1);

const names = ['one', 'two'] as const;
type Name = (typeof names)[number];

/** How files hold two templates, and how a line is typed into one of them. */
const files = {
  'file:///a.yaml': {
    text: `openapi: 3.0.1\npaths:\n${names.map(yamlPath).join('')}`,
    typed: (text: string, name: Name, line: string) =>
      text.replace(new RegExp(`( +)## ${name}\n`), `$1${line}\n$&`),
  },
  'file:///a.json': {
    text: JSON.stringify(
      {
        openapi: '3.0.1',
        paths: Object.fromEntries(names.map((name) => [`/${name}`, method(name)])),
      },
      null,
      1,
    ),
    typed: (text: string, name: Name, line: string) =>
      text.replace(`## ${name}\\n`, `${line}\\n## ${name}\\n`),
  },
};
type File = keyof typeof files;

function linesOf(name: Name): readonly string[] {
  return [`## ${name}`, `{"is${name}": "😀 é",`, ` "b": 1}`];
}

function method(name: Name): object {
  const requestTemplates = { 'application/json': `${linesOf(name).join('\n')}\n` };
  const integration = { type: 'http', httpMethod: 'POST', uri: 'https://a.b/', requestTemplates };
  return { post: { 'x-amazon-apigateway-integration': integration } };
}

function yamlPath(name: Name): string {
  return `  /${name}:
    post:
      x-amazon-apigateway-integration:
        type: http
        httpMethod: POST
        uri: https://a.b/
        requestTemplates:
          application/json: |
${linesOf(name)
  .map((line) => `            ${line}\n`)
  .join('')}`;
}

function addressOf(host: string, name: Name): string {
  const pointer = `/paths/~1${name}/post/x-amazon-apigateway-integration`;
  const template = {
    pointer,
    phase: 'request',
    response: null,
    mediaType: 'application/json',
  } as const;
  return `${templateScheme}:/${name}.vtl?${encodeURIComponent(templateQuery({ host, template }))}`;
}

/** One file, its templates, and a person who works in them. */
class Life {
  readonly random: Random;
  readonly editor: FakeVscode;
  readonly host: File;
  /** Of the templates' documents. */
  readonly addresses: Readonly<Record<Name, string>>;
  /** What was typed and not taken back. */
  readonly typed: { readonly name: Name; readonly line: string }[] = [];
  /** False once something was undone, thrown away or chosen, so that a line may have gone by right. */
  isKept = true;
  readonly log: string[] = [];
  #count = 0;

  constructor(random: Random, host: File) {
    this.random = random;
    this.host = host;
    this.addresses = { one: addressOf(host, 'one'), two: addressOf(host, 'two') };
    this.editor = new FakeVscode(random);
    this.editor.disk.set(host, files[host].text);
    new TemplateFiles(fakeTemplateServer(this.editor, random));
  }

  /** What the file holds, saved or not. */
  inFile(name: Name): string | undefined {
    const text = this.editor.models.get(this.host)?.text ?? this.editor.disk.get(this.host) ?? '';
    const language = this.host.endsWith('json') ? 'json' : 'yaml';
    return analyze(text, language).regions.find((region) => region.text.includes(`## ${name}\n`))
      ?.text;
  }

  inDocument(name: Name): string | undefined {
    return this.editor.models.get(this.addresses[name])?.text;
  }

  typeInFile(name: Name): void {
    if (!this.editor.models.has(this.host)) return;
    const line = this.#next(name, 'f');
    this.editor.type(this.host, (text) => files[this.host].typed(text, name, line));
  }

  typeInDocument(name: Name): void {
    if (this.inDocument(name) === undefined) return;
    const line = this.#next(name, pick(this.random, ['d', '🐱']));
    this.editor.type(this.addresses[name], (text) => {
      const lines = text.split('\n');
      lines.splice(integer(this.random, 0, lines.length - 1), 0, line);
      return lines.join('\n');
    });
  }

  #next(name: Name, by: string): string {
    const line = `## ${by}${(this.#count += 1)}.`;
    this.typed.push({ name, line });
    return line;
  }

  /** What is wrong by the law; null where nothing is. */
  fault(): string | null {
    const told = this.editor.shown.find(({ choices }) => choices.length === 0);
    if (told !== undefined) return `a false alarm: ${told.message}`;
    for (const name of names) {
      const [file, document] = [this.inFile(name), this.inDocument(name)];
      if (file === undefined) return `${name} has gone from the file`;
      const isAsked = this.editor.shown.some(({ choices }) => choices.length > 0);
      if (document !== undefined && document !== file && !isAsked)
        return `${name} differs, and nobody was told: ${JSON.stringify({ file, document })}`;
      const own = this.typed.filter((one) => one.name === name).map(({ line }) => line);
      for (const text of [file, document ?? file]) {
        const lines = text.split('\n').filter((line) => line !== '');
        const known = [...linesOf(name), ...linesOf(name).map(swapped), ...own];
        const strange = lines.filter((line) => !known.includes(line));
        if (strange.length > 0) return `${name} is garbled: ${JSON.stringify({ strange, text })}`;
        if (new Set(lines).size !== lines.length)
          return `${name} is doubled: ${JSON.stringify(text)}`;
      }
      const both = `${file}\n${document ?? ''}`;
      const lost = own.filter((line) => this.isKept && !both.includes(line));
      if (lost.length > 0) return `${name} lost ${lost.join()}: ${JSON.stringify(both)}`;
    }
    return null;
  }
}

type Deed = (life: Life, name: Name) => unknown;

const taking = new Set<Deed>();

/** What a person may do; what takes text back ends `isKept`. */
const deeds: Readonly<Record<string, Deed>> = {
  'type in the document': (life, name) => life.typeInDocument(name),
  'type in the file': (life, name) => life.typeInFile(name),
  'type around it': ({ editor, host }) =>
    editor.type(host, (text) => `${host.endsWith('json') ? '' : '# around'}\n${text}`),
  'swap a face in the document': ({ editor, addresses }, name) =>
    editor.type(addresses[name], swapped),
  'swap a face in the file': ({ editor, host }) => editor.type(host, swapped),
  'rename its path': ({ editor, host }) =>
    editor.type(host, (text) => text.replace(/\/on(e?)\b/, (_, e) => (e === '' ? '/one' : '/on'))),
  'show the document': ({ editor, addresses }, name) => editor.open(addresses[name]),
  'show the file': ({ editor, host }) => editor.open(host),
  'close the document': ({ editor, addresses }, name) => editor.close(addresses[name]),
  'save the document': ({ editor, addresses }, name) => editor.save(addresses[name]),
  'save the file': ({ editor, host }) => editor.save(host),
  'undo in the document': takesBack(({ editor, addresses }, name) => editor.undo(addresses[name])),
  'undo in the file': takesBack(({ editor, host }) => editor.undo(host)),
  'redo in the document': takesBack(({ editor, addresses }, name) => editor.redo(addresses[name])),
  'redo in the file': takesBack(({ editor, host }) => editor.redo(host)),
  'revert the document': takesBack(({ editor, addresses }, name) => editor.revert(addresses[name])),
  'revert the file': takesBack(({ editor, host }) => editor.revert(host)),
  'answer a question': takesBack(({ editor, random }) => {
    const [question] = editor.shown.splice(0, 1);
    question?.answer(pick(random, [undefined, ...question.choices]));
  }),
};

function swapped(text: string): string {
  return text.replace(/[😀😁]/u, (face) => (face === '😀' ? '😁' : '😀'));
}

function takesBack(deed: Deed): Deed {
  const taken: Deed = (life, name) => {
    life.isKept = false;
    return deed(life, name);
  };
  taking.add(taken);
  return taken;
}

/** Nothing is under way any more. */
async function quiet(): Promise<void> {
  await vi.advanceTimersByTimeAsync(3000);
}

/** A file is opened, both templates of it, and some things are done; `pauses` in milliseconds. */
async function live(seed: number, pauses: readonly [number, ...number[]], isKept: boolean) {
  const random = seededRandom(inputSeed(7, seed));
  const life = new Life(random, pick(random, ['file:///a.yaml', 'file:///a.json']));
  const { editor, host, addresses } = life;
  const act = (work: Promise<unknown>): unknown => work.catch(() => undefined);
  for (const uri of [host, addresses.one, addresses.two]) act(editor.open(uri));
  await quiet();
  // A step back over a renamed path and the text below it at once makes it another template.
  const allowed = Object.entries(deeds).filter(([title, deed]) =>
    isKept ? !taking.has(deed) : title !== 'rename its path',
  );
  for (let count = integer(random, 3, 25); count > 0; count -= 1) {
    const [title, deed] = pick(random, allowed as [[string, Deed], ...[string, Deed][]]);
    const name = pick(random, names);
    life.log.push(`${title} (${name})`);
    act(Promise.resolve(deed(life, name)));
    await vi.advanceTimersByTimeAsync(pick(random, pauses));
  }
  await quiet();
  return life;
}

beforeEach(() => {
  vi.useFakeTimers();
  return () => vi.useRealTimers();
});

const seeds = Array.from({ length: lives }, (_, index) => first + index);

describe('a file and two of its templates', () => {
  test('whatever is done at the same moment, nothing is lost, doubled or mixed', async () => {
    for (const seed of seeds) {
      const life = await live(seed, [0, 0, 5, 20, 60, 150, 170, 200, 400], seed % 2 === 0);
      const { editor, log } = life;
      const what = () => `FIRST=${seed} LIVES=1\n${log.join('\n')}`;
      expect(life.fault(), what()).toBeNull();
      // A person answers what is asked, and all is the same.
      for (let round = 0; editor.shown.length > 0; round += 1) {
        expect(round, `${what()}\nis asked again and again`).toBeLessThan(5);
        life.isKept = false;
        for (const { choices, answer } of editor.shown.splice(0)) answer(choices[seed % 2]);
        await quiet();
      }
      expect(life.fault(), what()).toBeNull();
    }
  });

  test('who does one thing at a time is asked nothing', async () => {
    for (const seed of seeds) {
      const life = await live(seed, [3000], seed % 2 === 0);
      const what = `FIRST=${seed} LIVES=1\n${life.log.join('\n')}`;
      expect(
        life.editor.shown.map(({ message }) => message),
        what,
      ).toEqual([]);
      expect(life.fault(), what).toBeNull();
    }
  });
});
