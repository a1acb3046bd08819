import { describe, expect, it } from 'vitest';
import {
  findAppSyncName,
  findMember,
  javaMethodsOf,
  membersOf,
  methodForms,
  nextNames,
  type CatalogueRoot,
} from '../../core/src/gateway/catalogue.ts';

/** `context.identity.sourceIp` → what it is, in one line. */
function look(path: string, phase?: 'request-template' | 'access-log'): string {
  const [root, ...names] = path.split('.');
  const lookup = findMember(root as CatalogueRoot, names, phase);
  switch (lookup.kind) {
    case 'member':
      return `${lookup.member.name} after ${lookup.consumed}`;
    case 'container':
      return 'container';
    case 'unknown':
      return `unknown at ${lookup.at}`;
  }
}

describe('a path below a root', () => {
  it.each([
    ['context', 'container'],
    ['context.stage', 'stage after 1'],
    ['context.identity', 'identity after 1'],
    ['context.identity.sourceIp', 'identity.sourceIp after 2'],
    ['context.identity.sourceIP', 'unknown at 1'],
    ['context.identity.clientCert', 'container'],
    [
      'context.identity.clientCert.validity.notAfter',
      'identity.clientCert.validity.notAfter after 4',
    ],
    ['context.authorizer.tenant', 'authorizer.<property> after 2'],
    ['context.authorizer.claims.email', 'authorizer.claims.<claim> after 3'],
    ['context.requestOverride.header.X-Tenant', 'requestOverride.header.<name> after 3'],
    ['context.responseOverride.status', 'responseOverride.status after 2'],
    ['context.responseOverride.custom', 'unknown at 1'],
    ['input.body', 'body after 1'],
    ['input.body.length', 'body after 1'],
    ['input.boddy', 'unknown at 0'],
    ['stageVariables.anything', '<variable> after 1'],
  ])('%s is %s', (path, expected) => {
    expect(look(path)).toBe(expected);
  });

  it('takes the open name where the exact one is for logs only', () => {
    expect(look('context.authorizer.status', 'request-template')).toBe(
      'authorizer.<property> after 2',
    );
    expect(look('context.authorizer.status', 'access-log')).toBe('authorizer.status after 2');
  });
});

describe('members of a phase', () => {
  it('leaves log variables out of templates', () => {
    const names = membersOf('context', 'request-template').map(({ name }) => name);
    expect(names).toContain('requestId');
    expect(names).not.toContain('responseLatency');
  });

  it('lists the next names after a path, each form of a method by itself', () => {
    const names = nextNames('context', ['identity', 'clientCert'], 'request-template');
    expect(names.map(({ name, hasMore }) => (hasMore ? `${name}.` : name)).sort()).toEqual([
      'clientCertPem',
      'issuerDN',
      'serialNumber',
      'subjectDN',
      'validity.',
    ]);
    expect(methodForms('input', 'params').map(({ params }) => params.length)).toEqual([0, 1]);
  });
});

it('knows AppSync names by their beginning', () => {
  expect(findAppSyncName(['util', 'dynamodb', 'toDynamoDBJson'])?.name).toBe('util.dynamodb');
  expect(findAppSyncName(['ctx', 'args'])?.name).toBe('ctx');
  expect(findAppSyncName(['util', 'urlEncode'])).toBeNull();
  expect(findAppSyncName(['util', 'timeout'])).toBeNull();
});

it('gives a type its parents’ methods', () => {
  const names = javaMethodsOf('List').map(({ name }) => name);
  expect(names).toContain('get');
  expect(names).toContain('toString');
  expect(javaMethodsOf('Nothing')).toEqual([]);
});
