import { isCatalogueRoot } from '../../../gateway/catalogue.ts';
import type { Span } from '../../../text/span.ts';
import type { Reference } from '../../../vtl/ast.ts';
import { walk } from '../../../vtl/visit.ts';
import type { Finding, TemplateCheck, TemplateContext } from '../check.ts';
import { templateScope } from './variable-values.ts';

/** A backslash before a `$` keeps a reference from being read, is halved, or is printed. */
export const templateBackslash: TemplateCheck = {
  code: 'template-backslash',
  title: 'Backslash before a reference',
  severity: 'warning',
  appliesTo: 'template',
  *run(ctx) {
    // Most templates have none.
    if (ctx.home !== 'api-gateway' || !ctx.parse.text.includes('\\')) return;
    for (const reference of ctx.references) {
      if (reference.escapes === 0 || reference.inert || reference.name === null) continue;
      const finding =
        reference.escapes % 2 === 0
          ? halved(reference, ctx)
          : (unread(reference, ctx) ?? doubtful(reference, ctx));
      if (finding !== null) yield finding;
    }
    yield* printed(ctx);
  },
};

/** `\$input.body`: who names a member of the gateway's objects wants its value. */
function unread(reference: Reference, { assigned }: TemplateContext): Finding | null {
  const { name, path, literal, escapes, start, end } = reference;
  const root = name?.name ?? '';
  if (!isCatalogueRoot(root) || assigned.has(root) || path.length === 0) return null;
  const fix = {
    title: 'Remove the backslash',
    edits: [{ span: backslashesOf(reference), newText: '' }],
    isGuess: true,
  };
  return {
    span: { start, end },
    message: `The backslash keeps Velocity from reading this reference: not its value is printed, but '${literal}'`,
    ...(escapes === 1 ? { fix } : {}),
  };
}

/** `\$name`, to which nothing gives a value. */
function doubtful(reference: Reference, ctx: TemplateContext): Finding | null {
  const { name, literal, start, end } = reference;
  const root = name?.name ?? '';
  if (isCatalogueRoot(root) || templateScope(ctx).definitionsOf(root).length > 0) return null;
  return {
    span: { start, end },
    severity: 'info',
    message: `Velocity prints this backslash, as '${literal}' has no value; API Gateway takes a missing value for an empty text, and then prints '${literal}' without it (unconfirmed)`,
  };
}

/** `\\$name` in JSON: the backslash that is left makes an escape of what the value begins with. */
function halved(reference: Reference, { parse: { text } }: TemplateContext): Finding | null {
  const { escapes, start, end } = reference;
  if (escapes % 4 === 0 || !beginsAsJson(text)) return null;
  const backslashes = backslashesOf(reference);
  const written = text.slice(backslashes.start, backslashes.end);
  return {
    span: { start, end },
    message: `Velocity prints half of the backslashes before a reference, and JSON reads the last one as an escape of what the value begins with`,
    fix: {
      title: 'Double the backslashes',
      edits: [{ span: { start, end: start }, newText: written }],
      isGuess: true,
    },
  };
}

/** `\$5` in JSON: no reference, so that the backslash is text, and `\$` is no escape of JSON. */
function* printed({ parse: { root, text }, placeholders }: TemplateContext): Iterable<Finding> {
  if (!beginsAsJson(text)) return;
  const found: Span[] = [];
  walk(root, (node) => {
    if (node.kind !== 'text') return undefined;
    const source = text.slice(node.start, node.end);
    for (const { index } of source.matchAll(/\\\$/g)) {
      const start = node.start + index;
      const run = /\\*$/.exec(text.slice(0, start))?.[0].length ?? 0;
      // What a deployment fills in stands behind it as digits.
      const isForeign = placeholders.some((span) => span.start <= start + 2 && start < span.end);
      if (run % 2 === 0 && !isForeign) found.push({ start, end: start + 2 });
    }
    return undefined;
  });
  for (const span of found) {
    yield {
      span,
      message: `No reference follows, so that Velocity prints the backslash, and JSON has no escape '\\$'`,
      fix: {
        title: 'Remove the backslash',
        edits: [{ span: { start: span.start, end: span.start + 1 }, newText: '' }],
      },
    };
  }
}

/** A form, XML or a plain text may hold any backslash. */
function beginsAsJson(text: string): boolean {
  return /^\s*[{[]/.test(text);
}

function backslashesOf({ start, escapes }: Reference): Span {
  return { start, end: start + escapes };
}
