import { contextText } from './stages/context-text.ts';
import type { RunState } from './stages/state.ts';

/** Who calls without a signature. */
const ANONYMOUS = 'anonymous';

/** What a client is told that an authorizer turns away. */
const BY_AUTHORIZER =
  'User is not authorized to access this resource with an explicit deny in an identity-based policy';

/**
 * The text of an ACCESS_DENIED of a REST API. A policy that an authorizer gave with a `Deny` has one text
 * (answers of 2025 and 2026; up to 2023 it ended with "deny"). Where no authorizer is asked, the resource
 * policy of the API has denied the call: its text names the caller and the method, with eight stars for
 * most of the account (six answers, 2019 to 2025).
 */
export function accessDeniedMessage(state: RunState): string {
  if (state.integration.method.security?.authorizer?.kind === 'authorizer') return BY_AUTHORIZER;
  const { context, request } = state;
  const [, region = 'us-east-1'] = /\.execute-api\.([\w-]+)\./.exec(contextText(context, 'domainName')) ?? []; // prettier-ignore
  const account = `********${contextText(context, 'accountId').slice(-4)}`;
  const api = contextText(context, 'apiId');
  const method = `${contextText(context, 'stage')}/${request.method}${request.path}`;
  const resource = `arn:aws:execute-api:${region}:${account}:${api}/${method}`;
  return `User: ${callerOf(state)} is not authorized to perform: execute-api:Invoke on resource: ${resource}`;
}

function callerOf({ scenario }: RunState): string {
  const identity = scenario.context['identity'] ?? null;
  if (typeof identity !== 'object' || identity === null || Array.isArray(identity))
    return ANONYMOUS;
  const { userArn } = identity;
  return typeof userArn === 'string' && userArn !== '' ? userArn : ANONYMOUS;
}
