/** The checks of parameter mappings. */
import type { Check } from '../check.ts';
import { reqparamIllegalHeaderAws } from './reqparam-illegal-header-aws.ts';
import { reqparamIllegalHeader } from './reqparam-illegal-header.ts';
import { reqparamKey } from './reqparam-key.ts';
import { respparamKey } from './respparam-key.ts';
import { respparamMethodRequest } from './respparam-method-request.ts';
import { respparamRemapped } from './respparam-remapped.ts';

export const parameterChecks: readonly Check[] = [
  reqparamIllegalHeader,
  reqparamIllegalHeaderAws,
  reqparamKey,
  respparamKey,
  respparamMethodRequest,
  respparamRemapped,
];
