/** What a scenario's file is about: its title, and whose it is. */
import type { ScenarioFault, ScenarioReading } from './scenario-file.ts';

export const scenarioEnding = '.scenario.json';

export interface ScenarioSubject {
  /** What the file says, or its name. */
  readonly title: string;
  /** The spec or the template it belongs to, as the file writes it; null where it names none. */
  readonly owner: { readonly kind: 'spec' | 'template'; readonly path: string } | null;
  /** Null for a template, or where the file leaves it to the spec that has one alone. */
  readonly operation: string | null;
  /** Why it cannot be run; null where it can. */
  readonly fault:
    (Pick<ScenarioFault, 'message'> & { readonly at: ScenarioFault['at'] | null }) | null;
}

/**
 * The subject of a scenario, as far as it can be told: a file with faults may still name its owner.
 * @param name the file's own, without its folder.
 */
export function scenarioSubject(
  { scenario, faults }: ScenarioReading,
  name: string,
): ScenarioSubject {
  const { title, template, spec, operation } = scenario ?? {};
  const path = template ?? spec;
  const ownerless = { message: "names neither a 'spec' nor a 'template'", at: null };
  return {
    title: isText(title) ? title : name.replace(scenarioEnding, ''),
    owner: isText(path) ? { kind: template === undefined ? 'spec' : 'template', path } : null,
    operation: template === undefined && isText(operation) ? operation : null,
    fault: faults[0] ?? (path === undefined ? ownerless : null),
  };
}

/** A file with faults may hold anything under any key. */
function isText(value: unknown): value is string {
  return typeof value === 'string';
}
