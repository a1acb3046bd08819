/**
 * The one model of types that completion, hover, signature help and the checks ask: what a
 * template's expressions hold, from the payload's schema through `#set` and `#foreach` to the
 * reference at hand. What is not known is null, and nobody says anything of it.
 */
import type { TemplateRegion } from '../analysis.ts';
import { payloadType, shownPayloadType } from './payload-type.ts';
import { scenariosFor, type SavedScenario } from './saved-scenarios.ts';
import { Flow, type TemplateTypes } from './type-flow.ts';
import type { ValueType } from './value-type.ts';

/** What of a template its types follow from. */
type TypedTemplate = Pick<
  TemplateRegion,
  'parse' | 'references' | 'assigned' | 'integration' | 'phase' | 'mediaType' | 'response'
>;

const known = new WeakMap<object, TemplateTypes>();

/**
 * The types of one template as its document declares them, which checks may build upon; worked out
 * as they are asked for, and kept.
 */
export function typesOf(region: TypedTemplate): TemplateTypes {
  return keptFor(region, () => new Flow(region, { payload: () => payloadType(region) }));
}

/** By the list of scenarios that they are worked out with. */
const shown = new WeakMap<readonly SavedScenario[], WeakMap<TypedTemplate, TemplateTypes>>();

/**
 * The types of one template with all that examples and the document's saved scenarios show, for
 * what is offered and explained. Kept for as long as the list of scenarios is.
 */
export function shownTypesOf(
  region: TypedTemplate,
  saved: readonly SavedScenario[],
): TemplateTypes {
  const ofList = shown.get(saved) ?? new WeakMap<TypedTemplate, TemplateTypes>();
  shown.set(saved, ofList);
  const found = ofList.get(region);
  if (found !== undefined) return found;
  const scenarios = scenariosFor(region, saved);
  const payload = (): ValueType | null => shownPayloadType(region, scenarios);
  const types = new Flow(region, { payload, scenarios });
  ofList.set(region, types);
  return types;
}

/**
 * The types that follow from a template's text alone: what a check may use whose findings are kept
 * while the document around changes.
 */
export function ownTypesOf(
  template: Pick<TemplateRegion, 'parse' | 'references' | 'assigned'>,
): TemplateTypes {
  const { parse, references, assigned } = template;
  const alone = { parse, references, assigned, integration: null } as const;
  return keptFor(parse, () => new Flow(alone, { payload: () => null }));
}

function keptFor(owner: object, make: () => TemplateTypes): TemplateTypes {
  const found = known.get(owner) ?? make();
  known.set(owner, found);
  return found;
}
