import type { Method, PathStep, Property, Reference } from '../../vtl/ast.ts';
import { touches } from '../../text/span.ts';
import type { TemplateSpot } from './source.ts';

/** The named step of a reference under the cursor, with the steps up to and with it. */
export interface StepAt {
  readonly reference: Reference;
  /** Name of the reference without `$`. */
  readonly root: string;
  readonly steps: readonly PathStep[];
  readonly step: Property | Method;
}

/** Null where the cursor is on no name behind a dot. */
export function stepAt({ path, offset }: TemplateSpot): StepAt | null {
  const reference = referenceAt({ path });
  if (reference?.name == null) return null;
  for (const [index, step] of reference.path.entries()) {
    if (step.kind === 'index' || !touches(step.name, offset)) continue;
    return {
      reference,
      root: reference.name.name,
      steps: reference.path.slice(0, index + 1),
      step,
    };
  }
  return null;
}

/** The innermost reference around the cursor; null where there is none. */
export function referenceAt({ path }: Pick<TemplateSpot, 'path'>): Reference | null {
  for (const node of [...path].reverse()) if (node.kind === 'reference') return node;
  return null;
}
