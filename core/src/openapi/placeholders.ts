/**
 * Text that somebody else replaces before API Gateway reads the file: CloudFormation's `Fn::Sub`,
 * Terraform's `templatefile`, a deployment script. What it becomes is unknown, never wrong.
 */
import type { Span } from '../text/span.ts';
import { asList, asScalar, resolveAlias, valueOf } from './host-tree.ts';
import type { HostNode, ScalarNode } from './host-tree.ts';

/** `${stageVariables.x}` is API Gateway's own and is resolved at the call; it is known text. */
const FOREIGN = /\$\{(?!\s*stageVariables\.)[^}]*\}?|%\{[^}]*\}?|\{\{[^}]*\}?\}?|<%[\s\S]*?%>/;

/** Names that scripts replace, in the spellings that nothing of ours has: `__NAME__`, `@@NAME@@`, `%NAME%`, `$NAME`. */
const NAME = /__[A-Za-z]\w*__|@@\w+@@|%[A-Z][A-Z_]{2,}[A-Z0-9_]*%|\$[A-Z][A-Z0-9_]{2,}\b/;

/** API Gateway itself replaces these when it imports the file, inside templates too. */
const IMPORT_VARIABLE = /\$\{AWS::\w+\}/g;

/** A name with a colon is no reference of Velocity: `${AWS::Region}`, `${self:custom.table}`. */
const DEPLOYMENT_VARIABLE = /\$\{\w+:[^}\n]*\}/g;

const SUB_VARIABLE = /\$\{[^}]*\}?/g;

const TERRAFORM = /\$?\$\{[^}]*\}?|%\{[^}]*\}?/g;

/** A sign that both of the above need; most texts of a file have none. */
const MARK = /[$%@]|\{\{|<%|__/;

/** True where a value of the integration holds nothing that is replaced by somebody else. */
export function isSettled(text: string): boolean {
  return !MARK.test(text) || (!FOREIGN.test(text) && !NAME.test(text));
}

/** Who replaces parts of a template before API Gateway sees it. */
export type TemplateDialect =
  /** Nobody but API Gateway's import, which knows `${AWS::Region}` and its like. */
  | 'plain'
  /** CloudFormation: each `${…}` is its own, and `${!x}` gives `${x}`. */
  | 'sub'
  /** A preprocessor of the whole file, such as Terraform's `templatefile`. */
  | 'preprocessed';

/** The parts of a template that are replaced before it is a template; offsets of the text. */
export function placeholdersIn(text: string, dialect: TemplateDialect): readonly Span[] {
  return spansOf(
    text,
    { plain: IMPORT_VARIABLE, sub: SUB_VARIABLE, preprocessed: TERRAFORM }[dialect],
  );
}

/** Those of a `.vtl` file, which tools fill in that read it into a bigger file. */
export function deploymentVariablesIn(text: string): readonly Span[] {
  return spansOf(text, DEPLOYMENT_VARIABLE);
}

function spansOf(text: string, pattern: RegExp): readonly Span[] {
  return [...text.matchAll(pattern)].map(({ index, 0: found }) => ({
    start: index,
    end: index + found.length,
  }));
}

/**
 * True where the file as a whole looks like one that a preprocessor fills in: a `${name}` stands in
 * a value that is no template and no `Fn::Sub`. `${AWS::…}` is no such sign, for API Gateway itself
 * resolves it, and neither is a `$${`, but a bare `%{ if }` is.
 */
export function looksPreprocessed(root: HostNode): boolean {
  const pending: HostNode[] = [root];
  for (let node = pending.pop(); node; node = pending.pop()) {
    switch (node.kind) {
      case 'alias':
        break;
      case 'scalar':
        if (isPreprocessedValue(node)) return true;
        break;
      case 'list':
        if (!node.tag) pending.push(...node.items);
        break;
      case 'map':
        for (const { key, value } of node.entries) {
          // Most values of a file are scalars without a brace, and need no look at their key.
          if (value.kind === 'scalar' && !isPreprocessedValue(value)) continue;
          if (/^(?:Fn::Sub|.*Templates?|description|summary|pattern|examples?)$/i.test(key.text))
            continue;
          pending.push(value);
        }
    }
  }
  return false;
}

/** True where a value holds a part that a preprocessor of the whole file fills in. */
export function isPreprocessedValue({ tag, text, type }: ScalarNode): boolean {
  if (tag || type !== 'string' || !text.includes('{')) return false;
  return /(?<!\$)\$\{(?!\s*(?:stageVariables\.|AWS::|!))[^}]+\}|%\{/.test(text);
}

/** The name of the CloudFormation intrinsic that a value is; null where it is none. */
export function intrinsicOf(node: HostNode | null): string | null {
  const resolved = resolveAlias(node);
  if (!resolved) return null;
  if (resolved.tag) return resolved.tag.slice(1);
  if (resolved.kind !== 'map') return null;
  const [only, second] = resolved.entries;
  const name = second ? undefined : only?.key.text;
  if (name === 'Ref' || name === 'Condition') return name;
  return name?.startsWith('Fn::') ? name.slice(4) : null;
}

/** The name in `!Ref name` and `Ref: name`; null for all else. */
export function refName(node: HostNode | null): string | null {
  if (intrinsicOf(node) !== 'Ref') return null;
  const resolved = resolveAlias(node);
  return asScalar(resolved?.kind === 'map' ? resolved.entries[0]?.value : resolved)?.text ?? null;
}

/** The string of `!Sub text`, `!Sub [text, …]`, `Fn::Sub: text` and `Fn::Sub: [text, …]`. */
export function subString(node: HostNode): ScalarNode | null {
  const resolved = resolveAlias(node);
  const argument = resolved?.kind === 'map' ? valueOf(resolved, 'Fn::Sub') : resolved;
  return asScalar(asList(argument)?.items[0] ?? argument);
}
