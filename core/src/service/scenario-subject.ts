/** What a scenario's file is about: its title, and whose it is. */
import type { HostNode, ScalarNode } from '../openapi/host-tree.ts';
import type { Span } from '../text/span.ts';
import type { ScenarioFault, ScenarioReading } from './scenario-file.ts';

export const scenarioEnding = '.scenario.json';

export interface ScenarioSubject {
  /** What the file says, or its name. */
  readonly title: string;
  /** The spec or the template it belongs to, as the file writes it; null where it names none. */
  readonly owner: {
    readonly kind: 'spec' | 'template';
    readonly path: string;
    /** Where the path stands, quotes included; in UTF-16 offsets of the file. */
    readonly at: Span;
  } | null;
  /** Null for a template, or where the file leaves it to the spec that has one alone. */
  readonly operation: string | null;
  /** Why it cannot be run; null where it can. */
  readonly fault:
    (Pick<ScenarioFault, 'message'> & { readonly at: ScenarioFault['at'] | null }) | null;
}

/**
 * The subject of a scenario, as far as it can be told: a file with faults, or one that is half typed,
 * may still name its owner.
 * @param name the file's own, without its folder.
 */
export function scenarioSubject({ root, faults }: ScenarioReading, name: string): ScenarioSubject {
  const title = textAt(root, 'title')?.text ?? name.replace(scenarioEnding, '');
  const template = textAt(root, 'template');
  const path = template ?? textAt(root, 'spec');
  const operation = template === null ? (textAt(root, 'operation')?.text ?? null) : null;
  const ownerless = { message: "names neither a 'spec' nor a 'template'", at: null };
  return {
    title,
    owner: path && {
      kind: template === null ? 'spec' : 'template',
      path: path.text,
      at: path.span,
    },
    operation,
    fault: faults[0] ?? (path === null ? ownerless : null),
  };
}

/** The string under a key; null where there is none, since a file with faults may hold anything. */
function textAt(root: HostNode | null, key: string): ScalarNode | null {
  if (root?.kind !== 'map') return null;
  const value = root.entries.find((entry) => entry.key.text === key)?.value;
  return value?.kind === 'scalar' && value.type === 'string' ? value : null;
}
