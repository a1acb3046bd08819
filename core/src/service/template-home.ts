/**
 * Whose template is a `.vtl` file? AppSync's resolver templates are Velocity too, with other
 * variables, and many other programs use Velocity: what API Gateway knows says nothing of them.
 * A template inside an OpenAPI file is always API Gateway's.
 */
import { findAppSyncName, findMember } from '../gateway/catalogue.ts';
import type { Reference } from '../vtl/ast.ts';

/** `unknown` means that nothing in the text tells; checks then speak only of what is sure. */
export type TemplateHome = 'api-gateway' | 'appsync' | 'unknown';

/**
 * Decides by the references: `$input`, `$stageVariables` and a member of `$context` that only API
 * Gateway has outweigh AppSync names, since people bring those along.
 */
export function templateHome(references: readonly Reference[], text: string): TemplateHome {
  let isAppSync = /^[ \t]*#return\b/m.test(text);
  for (const reference of references) {
    const path = namesOf(reference);
    if (isGatewayOnly(path)) return 'api-gateway';
    isAppSync ||= isAppSyncOnly(path);
  }
  return isAppSync ? 'appsync' : 'unknown';
}

function namesOf(reference: Reference): readonly string[] {
  const names = [reference.name?.name ?? ''];
  for (const step of reference.path) {
    if (step.kind === 'index') break;
    names.push(step.name.name);
    if (step.kind === 'method') break;
  }
  return names;
}

function isGatewayOnly([root, ...path]: readonly string[]): boolean {
  if (root === 'input' || root === 'stageVariables') return true;
  // AppSync has an identity of its own, and no other member by these names.
  if (root !== 'context' || path[0] === undefined || path[0] === 'identity') return false;
  return findMember('context', path.slice(0, 1)).kind !== 'unknown' && path[0] !== 'error';
}

function isAppSyncOnly(path: readonly string[]): boolean {
  return path[0] === 'ctx' || path[0] === 'utils' || findAppSyncName(path) !== null;
}
