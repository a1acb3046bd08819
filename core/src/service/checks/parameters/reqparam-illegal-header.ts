import { illegalHeader } from './illegal-header.ts';

/** Headers that API Gateway sets by itself, whatever the type. */
export const reqparamIllegalHeader = illegalHeader(
  'reqparam-illegal-header',
  'Mapped header that API Gateway sets itself',
  'every-type',
);
