/**
 * The border is a test: which folder may import which, as data. The picture is in
 * `docs/ARCHITECTURE.md`, "The dependency rule"; the rule numbers here are its invariants.
 */
import { expect, test } from 'vitest';
import { readSources, type Import, type Source } from './sources.ts';

const sources = readSources();

/** Inside `core/src`: a layer may import itself and what stands here. */
const mayImport: Record<string, readonly string[]> = {
  text: [],
  vtl: ['text'],
  velocity: ['vtl', 'text'],
  gateway: ['velocity', 'vtl', 'text'],
  openapi: ['gateway/integration.ts', 'text'],
  service: ['openapi', 'gateway', 'velocity', 'vtl', 'text'],
};

/** Between the top folders; `types` marks a border that only types may cross. */
const folders: Record<string, readonly { readonly to: string; readonly types?: true }[]> = {
  core: [],
  protocol: [{ to: 'core', types: true }],
  server: [{ to: 'core' }, { to: 'protocol' }],
  client: [{ to: 'core', types: true }, { to: 'protocol' }],
  webview: [{ to: 'core', types: true }, { to: 'protocol' }],
  cli: [{ to: 'core' }, { to: 'protocol' }],
};

/** Packages and Node's own modules, by the folder (or the one file) that may name them. */
const packages: readonly { readonly name: RegExp; readonly allowedIn: RegExp }[] = [
  { name: /^node:/, allowedIn: /^(server|cli|client)\// },
  { name: /^vscode$/, allowedIn: /^client\// },
  { name: /^vscode-languageclient/, allowedIn: /^client\// },
  { name: /^vscode-languageserver/, allowedIn: /^server\// },
  { name: /^yaml$/, allowedIn: /^core\/src\/openapi\// },
  { name: /^velocityjs$/, allowedIn: /^core\/src\/gateway\/velocityjs-contained\.ts$/ },
];

const folderOf = (path: string): string => path.split('/')[0] ?? '';
const layerOf = (path: string): string => path.split('/')[2] ?? '';

function complaint(source: Source, target: string, rule: number, why: string): string {
  return `${source.path} may not import ${target}: ${why} (layers.test.ts, rule ${rule})`;
}

function* betweenFolders(source: Source, { target, typeOnly }: Import): Generator<string> {
  const from = folderOf(source.path);
  const to = folderOf(target);
  if (from === to) return;
  const border = folders[from]?.find((allowed) => allowed.to === to);
  if (border === undefined) yield complaint(source, target, 6, `${from} does not build on ${to}`);
  else if (border.types === true && !typeOnly) {
    yield complaint(source, target, 6, `${from} takes only types from ${to} (use 'import type')`);
  } else if (
    to === 'core' &&
    border.types !== true &&
    target !== 'core/src/index.ts' &&
    !typeOnly
  ) {
    yield complaint(source, target, 7, 'core is entered through core/src/index.ts');
  }
}

function* insideCore(source: Source, { target }: Import): Generator<string> {
  if (!source.path.startsWith('core/src/') || !target.startsWith('core/src/')) return;
  if (source.path === 'core/src/index.ts') return;
  const from = layerOf(source.path);
  const to = target.slice('core/src/'.length);
  const allowed = [from, ...(mayImport[from] ?? [])];
  if (allowed.some((place) => to === place || to.startsWith(`${place}/`))) return;
  yield complaint(source, to, 4, `the layer '${from}' lies below it or must not know it`);
}

function* fromOutside(source: Source, { target, relative }: Import): Generator<string> {
  if (relative) return;
  const rule = packages.find(({ name }) => name.test(target));
  if (rule === undefined) yield complaint(source, target, 1, 'no rule names this package');
  else if (!rule.allowedIn.test(source.path)) {
    yield complaint(source, target, 1, `only ${rule.allowedIn.source} may`);
  }
}

test('imports cross borders downward only', () => {
  const complaints = sources.flatMap((source) =>
    source.imports.flatMap((one) => [
      ...(one.relative ? betweenFolders(source, one) : []),
      ...insideCore(source, one),
      ...fromOutside(source, one),
    ]),
  );
  expect(complaints).toEqual([]);
});

test('every relative import names an existing file with its ending', () => {
  const paths = new Set(sources.map((source) => source.path));
  const lost = sources.flatMap((source) =>
    source.imports
      .filter((one) => one.relative && !paths.has(one.target) && !one.target.endsWith('.json'))
      .map((one) => `${source.path} imports ${one.target}, which is no file`),
  );
  expect(lost).toEqual([]);
});

test('no file imports itself by a circle', () => {
  const next = new Map(
    sources.map((source) => [
      source.path,
      source.imports.filter((one) => one.relative).map((one) => one.target),
    ]),
  );
  const circles: string[] = [];
  const done = new Set<string>();
  const visit = (path: string, trail: readonly string[]): void => {
    const seenAt = trail.indexOf(path);
    if (seenAt >= 0) {
      circles.push([...trail.slice(seenAt), path].join(' → '));
      return;
    }
    if (done.has(path)) return;
    for (const target of next.get(path) ?? []) visit(target, [...trail, path]);
    done.add(path);
  };
  for (const path of next.keys()) visit(path, []);
  expect(circles).toEqual([]);
});

test('the engines without budgets run in the run worker only', () => {
  const users = sources
    .filter(({ path }) => !path.startsWith('core/'))
    .filter(({ text }) =>
      /(?<!\/)\b(renderWithVelocityjs|compareEngines|compareTarget)\b/.test(text),
    )
    .map(({ path }) => path);
  expect(users).toEqual(['server/src/do-run-job.ts']);
});

test('core speaks offsets: lines live at the rim', () => {
  const complaints = sources
    .filter(({ path }) => path.startsWith('core/') && path !== 'core/src/text/line-index.ts')
    .filter(({ text }) => /\bcharacter:|\bPosition\b/.test(text))
    .map(({ path }) => `${path} speaks of positions; core has offsets only (rule 3)`);
  expect(complaints).toEqual([]);
});

test('a barrel is the API boundary or a registry', () => {
  const registries =
    /^core\/src\/(vtl\/directives|velocity\/(methods|statements|expressions|directives)|gateway\/(bindings|engine-differences|stages|catalogue|json-path)|openapi\/places|service\/(checks(\/[\w-]+)?|code-actions|completion(\/blueprints)?|definition|hover|refactor|references|rename))\/index\.ts$|^cli\/src\/formats\/index\.ts$/;
  const complaints = sources
    .filter(({ path }) => path.endsWith('/index.ts') && path !== 'core/src/index.ts')
    .filter(({ path }) => !registries.test(path))
    .map(({ path }) => `${path} is a barrel; import the file itself (rule 7)`);
  expect(complaints).toEqual([]);
});
