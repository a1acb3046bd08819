import { findAppSyncName, isCatalogueRoot } from '../../../gateway/catalogue.ts';
import { closest } from '../../../text/closest.ts';
import type { Node, Reference } from '../../../vtl/ast.ts';
import { walk } from '../../../vtl/visit.ts';
import { lazily } from '../../../text/lazily.ts';
import type { Finding, TemplateCheck, TemplateContext } from '../check.ts';
import { suggestion } from '../suggestion.ts';
import { swallowedSign } from './swallowed-sign.ts';
import { templateScope } from './variable-values.ts';

/** A variable that neither API Gateway nor the template gives a value. It prints nothing. */
export const templateUndefinedVariable: TemplateCheck = {
  code: 'template-undefined-variable',
  title: 'Variable without a value',
  severity: 'warning',
  appliesTo: 'template',
  *run(ctx) {
    if (ctx.home !== 'api-gateway') return;
    const asked = lazily(() => askedForAbsence(ctx));
    for (const { name, reference, span } of templateScope(ctx).uses) {
      if (isCatalogueRoot(name) || ctx.assigned.has(name) || isOfVelocity(name)) continue;
      if (reference.inert || reference.escapes > 0 || asked().has(reference)) continue;
      if (swallowedSign(reference, ctx) === null) yield judge(name, span, ctx);
    }
  },
};

function judge(name: string, span: Finding['span'], ctx: TemplateContext): Finding {
  const appSync = findAppSyncName([name]);
  if (appSync !== null) {
    const replacement = { ctx: 'context', utils: 'util' }[name];
    return {
      span,
      message: `'$${name}' is AppSync's; API Gateway does not have it and prints nothing. ${appSync.hint}`,
      ...suggestion(span, replacement).fix,
    };
  }
  const names = [...ctx.assigned, 'input', 'util', 'context', 'stageVariables'];
  const near = suggestion(span, closest(name, names));
  const message = `'$${name}' has no value in this template; API Gateway prints nothing for it.`;
  return { span, message: message + near.question, ...near.fix };
}

/** Names that Velocity itself gives, or that stand for an absent value on purpose. */
function isOfVelocity(name: string): boolean {
  return /^(?:foreach|velocityCount|velocityHasNext|null|undefined|empty|nothing)$/i.test(name);
}

/** References that are compared, or asked for their truth: an absent value may be what is meant. */
function askedForAbsence({ parse }: TemplateContext): ReadonlySet<Reference> {
  const asked = new Set<Reference>();
  const add = (node: Node): void => {
    if (node.kind === 'reference' && node.path.length === 0) asked.add(node);
  };
  walk(parse.root, (node) => {
    if (node.kind === 'binary') [node.left, node.right].forEach(add);
    if (node.kind === 'not') add(node.operand);
    if (node.kind === 'set') add(node.value);
    return undefined;
  });
  return asked;
}
