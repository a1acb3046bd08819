/** What the request body's schema says to checks of templates. */
import { bareMediaType } from '../../../gateway/message/media-types.ts';
import type { TemplateRegion } from '../../analysis.ts';
import { typesOf } from '../../types/template-types.ts';
import type { TemplateTypes } from '../../types/type-flow.ts';

/**
 * The types of a template, where its operation describes the body of the template's media type.
 * Null elsewhere: a reply of the backend is described nowhere, and of a body of another media type
 * a schema tells nothing.
 */
export function describedTypes(region: TemplateRegion): TemplateTypes | null {
  const last = known.get(region);
  if (last !== undefined) return last;
  const types = isDescribed(region) ? typesOf(region) : null;
  known.set(region, types);
  return types;
}

/** Several checks ask for the same. */
const known = new WeakMap<TemplateRegion, TemplateTypes | null>();

function isDescribed(region: TemplateRegion): boolean {
  const { phase, integration, mediaType, home } = region;
  if (home !== 'api-gateway' || phase !== 'request' || integration === null) return false;
  const wanted = bareMediaType(mediaType ?? '');
  const models = integration.method.bodyModels ?? [];
  return models.some((model) => bareMediaType(model.mediaType) === wanted);
}
