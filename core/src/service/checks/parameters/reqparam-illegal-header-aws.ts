import { illegalHeader } from './illegal-header.ts';

/** Headers that an integration of an AWS type may not map: its requests are signed. */
export const reqparamIllegalHeaderAws = illegalHeader(
  'reqparam-illegal-header-aws',
  'Mapped header that AWS integrations refuse',
  'aws-types',
);
