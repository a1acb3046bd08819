import { hasMethod } from '../../../velocity/methods/index.ts';
import { javaMethodsOf } from '../../../gateway/catalogue.ts';
import { closest } from '../../../text/closest.ts';
import type { PathStep, Reference } from '../../../vtl/ast.ts';
import { ownTypesOf } from '../../types/template-types.ts';
import type { Finding, TemplateCheck, TemplateContext } from '../check.ts';
import { suggestion } from '../suggestion.ts';
import { swallowedSign } from './swallowed-sign.ts';

/**
 * A method or property that Java's type does not have: the reference has no value then, and prints
 * nothing. Said only where the template itself or the catalogue tells the type.
 */
export const templateUnknownMethod: TemplateCheck = {
  code: 'template-unknown-method',
  title: 'Method that the value does not have',
  severity: 'warning',
  appliesTo: 'template',
  *run(ctx) {
    if (ctx.home !== 'api-gateway') return;
    const types = ownTypesOf(ctx);
    for (const reference of ctx.references) {
      // The types of what `$context` gives are not certain enough to speak of.
      if (reference.inert || reference.name?.name === 'context') continue;
      // `template-body-member` has more to say of these.
      if (reference.name?.name === 'input' && reference.path[0]?.kind === 'property') continue;
      if (swallowedSign(reference, ctx) !== null) continue;
      for (const [index, step] of reference.path.entries()) {
        if (step.kind === 'index') continue;
        const java = types.typeOfReference(reference, index)?.java ?? null;
        const finding = java === null ? null : judge(step, java, isLast(reference, index), ctx);
        if (finding === null) continue;
        yield finding;
        break;
      }
    }
  },
};

function named(java: string): string {
  return `${/^[AI]/.test(java) ? 'An' : 'A'} ${java}`;
}

function isLast({ path }: Reference, index: number): boolean {
  return index === path.length - 1;
}

function judge(
  step: Exclude<PathStep, { kind: 'index' }>,
  java: string,
  isAtEnd: boolean,
  { parse }: TemplateContext,
): Finding | null {
  const { name } = step.name;
  const names = javaMethodsOf(java).map((method) => method.name);
  if (step.kind === 'method') {
    if (hasMethod(java, name) !== false) return null;
    const near = suggestion(step.name, closest(name, names));
    const message = `${named(java)} has no method '${name}'; API Gateway prints nothing for it.`;
    return { span: step.name, message: message + near.question, ...near.fix };
  }
  // A map has any property; of all else Velocity calls a getter.
  if (java === 'Map' || java === 'Foreach' || hasGetter(java, name) !== false) return null;
  if (hasMethod(java, name) !== true) {
    const message = `${named(java)} has no property '${name}'; API Gateway prints nothing for it.`;
    return { span: step.name, message };
  }
  // What follows in the text may be meant as the arguments: `$list.size ()`.
  const isPlain = isAtEnd && !/^\s*\(/.test(parse.text.slice(step.end));
  return {
    span: step.name,
    message: `'${name}' of a ${java} is a method: without its parentheses API Gateway prints nothing for it.`,
    ...(isPlain && javaMethodsOf(java).some((one) => one.name === name && one.params.length === 0)
      ? {
          fix: {
            title: `Write '${name}()'`,
            edits: [{ span: { start: step.name.end, end: step.name.end }, newText: '()' }],
          },
        }
      : {}),
  };
}

/** `$text.empty` is `isEmpty()`, `$text.bytes` is `getBytes()`; `get(name)` is asked last. */
function hasGetter(java: string, name: string): boolean | null {
  const known = hasMethod(java, 'toString');
  if (known === null) return null;
  const capital = name.charAt(0).toUpperCase() + name.slice(1);
  const lower = name.charAt(0).toLowerCase() + name.slice(1);
  return ['get', 'is'].some((prefix) =>
    [capital, lower].some((rest) => hasMethod(java, `${prefix}${rest}`) === true),
  );
}
