/** Of which operations an edit can change the runs: mostly of one, since people edit one template. */
import { aliasesIn } from '../openapi/aliases-in.ts';
import type { ScalarNode } from '../openapi/host-tree.ts';
import { containsSpan, slice } from '../text/span.ts';
import type { Analysis } from './analysis.ts';
import { operationName } from './operation-name.ts';
import { targets } from './run-target.ts';

/**
 * The operations (`POST /orders`) whose templates read otherwise in a newer version of a document;
 * none where no template does. Null where anything else was edited too: a model or a route may bear
 * on every call.
 */
export function editedOperations(before: Analysis, after: Analysis): readonly string[] | null {
  if (before.text === after.text) return [];
  const old = templateScalars(before);
  const scalars = templateScalars(after);
  if (old === null || scalars === null) return null;
  if (around(before.text, old) !== around(after.text, scalars)) return null;
  const edited = new Set(
    scalars.filter(({ span }, index) => {
      const known = old[index];
      return known === undefined || slice(before.text, known.span) !== slice(after.text, span);
    }),
  );
  const pointers = new Set(
    after.regions.flatMap(({ scalar, integration }) =>
      integration !== null && scalar !== null && edited.has(scalar) ? integration.pointer : [],
    ),
  );
  return targets(after).flatMap(({ target, operation }) =>
    target.kind === 'integration' && pointers.has(target.pointer) ? operationName(operation) : [],
  );
}

/** Each place of a template once, in the order of the file; null where one is shown elsewhere too. */
function templateScalars({ document, regions }: Analysis): readonly ScalarNode[] | null {
  if (document === null) return null;
  const scalars = [...new Set(regions.flatMap(({ scalar }) => scalar ?? []))];
  const shown = aliasesIn(document.roots).flatMap(({ target }) => target ?? []);
  const isShared = scalars.some(({ span }) => shown.some((one) => containsSpan(one.span, span)));
  return isShared ? null : scalars.sort((a, b) => a.span.start - b.span.start);
}

/** The text with each template taken out. */
function around(text: string, scalars: readonly ScalarNode[]): string {
  const ends = [0, ...scalars.map(({ span }) => span.end)];
  const starts = [...scalars.map(({ span }) => span.start), text.length];
  return ends.map((end, index) => text.slice(end, starts[index])).join('\u0000');
}
