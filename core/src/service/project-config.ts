/** `.apigateway-integrations.json`: what a project has settled about checks, beside its files. */
import { asList, asMap, asScalar, type Entry, type HostNode } from '../openapi/host-tree.ts';
import { parseJson } from '../openapi/parse-json.ts';
import { closest } from '../text/closest.ts';
import type { Span } from '../text/span.ts';
import { checks } from './checks/index.ts';
import type { CheckLevel } from './checks/settings.ts';

/** The nearest one upward from a file counts, alone. */
export const configName = '.apigateway-integrations.json';

/** What a check can be set to. */
export const checkLevels = [
  'off',
  'error',
  'warning',
  'info',
  'hint',
] as const satisfies readonly CheckLevel[];

export interface ProjectConfig {
  /** Severity by code, or `off`. */
  readonly checks: Readonly<Record<string, CheckLevel>>;
  /** Patterns of files that are not to be checked, relative to the folder of the config. */
  readonly ignore: readonly string[];
}

/** What is wrong with a config, in offsets of its text. */
export interface ConfigProblem {
  readonly span: Span;
  /** One sentence, which names the key. */
  readonly message: string;
  /** `syntax`: it is no JSON, which other extensions report in an open file. */
  readonly kind: 'syntax' | 'content';
}

export interface ConfigReading {
  /** What could be read; what is wrong is left out of it. */
  readonly config: ProjectConfig;
  readonly problems: readonly ConfigProblem[];
}

/** Where there is no config. */
export const noConfig: ProjectConfig = { checks: {}, ignore: [] };

/** Read a config of any content; never throws. Comments and commas too many are taken. */
export function readConfig(text: string): ConfigReading {
  const { roots, errors } = parseJson(text);
  const problems: ConfigProblem[] = errors.map(({ span, message }) => ({
    span,
    message: `is not JSON (${message})`,
    kind: 'syntax',
  }));
  const complain: Complain = (at, message) => {
    problems.push({ span: at.span, message, kind: 'content' });
  };
  const [root = null] = roots;
  const map = asMap(root);
  if (map === null) {
    complain(
      root ?? { span: { start: 0, end: text.length } },
      'must be a JSON object, as in {"checks": {}, "ignore": []}',
    );
    return { config: noConfig, problems };
  }
  let config = noConfig;
  for (const { key, value } of map.entries) {
    if (key.text === 'checks') config = { ...config, checks: readChecks(value, complain) };
    else if (key.text === 'ignore') config = { ...config, ignore: readIgnore(value, complain) };
    else if (key.text !== '$schema')
      complain(key, `'${key.text}' is not known; use checks or ignore`);
  }
  return { config, problems };
}

type Complain = (at: Pick<HostNode, 'span'>, message: string) => void;

function readChecks(node: HostNode, complain: Complain): ProjectConfig['checks'] {
  const map = asMap(node);
  if (map === null) complain(node, "'checks' must be an object of code and severity");
  const settled = (map?.entries ?? []).map((entry) => readLevel(entry, complain));
  return Object.fromEntries(settled.filter((one) => one !== null));
}

function readLevel({ key, value }: Entry, complain: Complain): [string, CheckLevel] | null {
  const code = key.text;
  const codes = checks.map((check) => check.code);
  if (!codes.includes(code)) {
    const meant = closest(code, codes);
    const advice = meant === undefined ? '' : `. Did you mean '${meant}'?`;
    complain(key, `'checks.${code}' is not the code of a check${advice}`);
    return null;
  }
  const given = asScalar(value);
  const level = checkLevels.find((one) => given?.type === 'string' && one === given.text);
  if (level !== undefined) return [code, level];
  complain(value, `'checks.${code}' must be ${checkLevels.join(' or ')}`);
  return null;
}

function readIgnore(node: HostNode, complain: Complain): ProjectConfig['ignore'] {
  return (asList(node)?.items ?? [node]).flatMap((item) => {
    const scalar = asScalar(item);
    if (asList(node) !== null && scalar?.type === 'string') return [scalar.text];
    complain(item, "'ignore' must be a list of patterns");
    return [];
  });
}
