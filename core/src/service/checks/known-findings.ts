import type { Parse } from '../../vtl/parser.ts';
import type { TemplateRegion } from '../analysis.ts';
import type { Finding, TemplateCheck } from './check.ts';

/** What each check found in a template, by check. */
export type KnownFindings = Map<TemplateCheck, readonly Finding[]>;

const known = new WeakMap<Parse, Map<string, KnownFindings>>();

/**
 * The findings of a template so far. A tree outlives the version of the file that it was made for,
 * and what a check is given of a template is fully told by the tree and a few words beside it: so a
 * keystroke in one template lets the other four hundred keep their findings.
 */
export function knownFindings(region: TemplateRegion): KnownFindings {
  const { parse, phase, integrationType, home, placeholders } = region;
  const foreign = placeholders.map(({ start, end }) => `${start}-${end}`).join(' ');
  const situation = [phase, integrationType, home, foreign].join(',');
  const bySituation = known.get(parse) ?? new Map<string, KnownFindings>();
  known.set(parse, bySituation);
  const findings = bySituation.get(situation) ?? new Map<TemplateCheck, readonly Finding[]>();
  bySituation.set(situation, findings);
  return findings;
}
