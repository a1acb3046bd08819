/**
 * The keys of `$context` and `$context.identity` as listed by the real service in a call without
 * authorizer, canary and web ACL (aws-recorded: context-keyset-hashmap-order and
 * context-identity-keyset-hashmap-order). Their order here is the order in which they were put:
 * names that share a bucket of Java's HashMap iterate in it.
 */
export const contextKeys = [
  'resourceId',
  'resourcePath',
  'httpMethod',
  'extendedRequestId',
  'requestTime',
  'path',
  'accountId',
  'protocol',
  'requestOverride',
  'stage',
  'domainPrefix',
  'requestTimeEpoch',
  'requestId',
  'identity',
  'domainName',
  'deploymentId',
  'responseOverride',
  'apiId',
] as const;

export const identityKeys = [
  'cognitoIdentityPoolId',
  'accountId',
  'cognitoIdentityId',
  'caller',
  'sourceIp',
  'principalOrgId',
  'accessKey',
  'cognitoAuthenticationType',
  'cognitoAuthenticationProvider',
  'userArn',
  'userAgent',
  'user',
] as const;
