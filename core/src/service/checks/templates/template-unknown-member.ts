import {
  allJavaMethodNames,
  findAppSyncName,
  findMember,
  membersOf,
  nextNames,
} from '../../../gateway/catalogue.ts';
import { closest } from '../../../text/closest.ts';
import type { Identifier, Reference } from '../../../vtl/ast.ts';
import type { Finding, TemplateCheck, TemplateContext } from '../check.ts';
import { memberPath, type MemberPath } from './member-path.ts';
import { suggestion } from '../suggestion.ts';
import { swallowedSign } from './swallowed-sign.ts';

/**
 * Members of `$input`, `$util` and `$context` that API Gateway does not have. They print nothing
 * there, and nobody is told. In a template that need not be API Gateway's, only a slip of the pen
 * is reported, not a name that may belong to another program.
 */
export const templateUnknownMember: TemplateCheck = {
  code: 'template-unknown-member',
  title: 'Unknown member of $input, $util or $context',
  severity: 'warning',
  appliesTo: 'template',
  *run(ctx) {
    for (const reference of ctx.references) {
      const path = memberPath(reference);
      // A template may use these names for variables of its own.
      if (path === null || ctx.assigned.has(path.root)) continue;
      if (swallowedSign(reference, ctx) !== null) continue;
      const finding = judge(path, reference, ctx);
      if (finding !== null && (ctx.home === 'api-gateway' || finding.fix !== undefined))
        yield finding;
    }
  },
};

function judge(path: MemberPath, reference: Reference, ctx: TemplateContext): Finding | null {
  switch (path.root) {
    case 'input':
    case 'util':
      return judgeObject(path.root, path, reference, ctx) ?? judgeParamsLocation(reference);
    case 'context':
      return judgeContext(path, ctx);
    default:
      return null;
  }
}

/** `$input` and `$util` have a few members, and nothing but those. */
function judgeObject(
  root: 'input' | 'util',
  path: MemberPath,
  reference: Reference,
  ctx: TemplateContext,
): Finding | null {
  const name = path.properties[0] ?? path.call?.name;
  if (name === undefined) return null;
  const known = membersOf(root).map((member) => member.name);
  if (known.includes(name.name) || isInherited(path)) return null;
  const names = [root, ...path.properties.map(({ name }) => name), path.call?.name.name ?? ''];
  return { ...unknown(names, name, known), ...replaced(names, reference, ctx) };
}

/** The fix for a call of AppSync's that one of ours takes the place of, as a whole. */
function replaced(
  names: readonly string[],
  reference: Reference,
  { parse }: TemplateContext,
): Pick<Finding, 'fix'> {
  const { start, end, path, formal, escapes } = reference;
  const replacement = findAppSyncName(names)?.replacement;
  const isAlone = path.length === 1 && !formal && escapes === 0;
  if (replacement === undefined || !isAlone) return {};
  // A name would take the letter or hyphen behind it along.
  const isSwallowing = /^[\w.[(-]/.test(parse.text.slice(end));
  const newText = isSwallowing ? `\${${replacement}}` : `$${replacement}`;
  return { fix: { title: `Replace with ${newText}`, edits: [{ span: { start, end }, newText }] } };
}

/** `$input.getBody()`, `$input.toString()`: methods of the Java object, of which nothing is known. */
function isInherited({ properties, call }: MemberPath): boolean {
  if (properties.length > 0 || call === null) return false;
  return /^(?:get|is)[A-Z]/.test(call.name.name) || allJavaMethodNames.has(call.name.name);
}

/** `$input.params()` is a map of exactly three: path, querystring and header. */
function judgeParamsLocation({ name, path: [params, location] }: Reference): Finding | null {
  if (name?.name !== 'input' || params?.kind !== 'method' || params.name.name !== 'params')
    return null;
  if (params.args.length > 0 || location?.kind !== 'property') return null;
  const locations = ['path', 'querystring', 'header'];
  if (locations.includes(location.name.name)) return null;
  return unknown(['input', 'params()', location.name.name], location.name, locations);
}

function judgeContext(path: MemberPath, ctx: TemplateContext): Finding | null {
  const names = path.properties.map(({ name }) => name);
  const found = findMember(
    'context',
    names,
    ctx.phase === null ? undefined : `${ctx.phase}-template`,
  );
  const at = found.kind === 'unknown' ? path.properties[found.at] : undefined;
  if (found.kind !== 'unknown' || at === undefined) return null;
  const before = names.slice(0, found.at);
  const candidates = nextNames('context', before).map(({ name }) => name);
  const finding = unknown(['context', ...names], at, candidates);
  if (before[0]?.endsWith('Override') === true) {
    // Whatever is put there can be read again, and some templates hand values on in this way
    // (aws-recorded: unknown members of responseOverride are kept): only a slip is reported.
    return finding.fix === undefined ? null : finding;
  }
  // `$context` is a map, and what the template put there is there.
  return ctx.assignedPaths.has(['context', ...names].join('.')) ? null : finding;
}

function unknown(path: readonly string[], name: Identifier, known: readonly string[]): Finding {
  const appSync = findAppSyncName(path.filter((part) => part !== ''));
  if (appSync !== null) {
    const message = `'$${appSync.name}' is AppSync's; API Gateway does not have it and prints nothing. ${appSync.hint}`;
    return { span: name, message };
  }
  const names = known.filter((candidate) => !candidate.startsWith('<'));
  const near = suggestion(name, closest(name.name, names));
  const owner = `$${path.slice(0, path.indexOf(name.name)).join('.')}`;
  const message = `'${owner}' has no member '${name.name}'; API Gateway prints nothing for it.`;
  return { span: name, message: message + near.question, ...near.fix };
}
