/** Every check, sorted by code. The rest (settings, pages, tests) is derived from this list. */
import type { Check } from './check.ts';
import { documentChecks } from './document/index.ts';
import { httpApiChecks } from './http-api/index.ts';
import { integrationChecks } from './integration/index.ts';
import { parameterChecks } from './parameters/index.ts';
import { responseChecks } from './responses/index.ts';
import { templateChecks } from './templates/index.ts';
import { uriChecks } from './uri/index.ts';

export const checks: readonly Check[] = [
  ...documentChecks,
  ...httpApiChecks,
  ...integrationChecks,
  ...parameterChecks,
  ...responseChecks,
  ...templateChecks,
  ...uriChecks,
].sort((a, b) => (a.code < b.code ? -1 : 1));
