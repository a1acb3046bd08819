/** The checks of parameter mappings. */
import type { Check } from '../check.ts';
import { reqparamDollar } from './reqparam-dollar.ts';
import { reqparamIllegalHeaderAws } from './reqparam-illegal-header-aws.ts';
import { reqparamIllegalHeader } from './reqparam-illegal-header.ts';
import { reqparamKey } from './reqparam-key.ts';
import { reqparamNameChars } from './reqparam-name-chars.ts';
import { reqparamStaticQuotes } from './reqparam-static-quotes.ts';
import { reqparamValue } from './reqparam-value.ts';
import { respparamKey } from './respparam-key.ts';
import { respparamMethodRequest } from './respparam-method-request.ts';
import { respparamRemapped } from './respparam-remapped.ts';
import { respparamValue } from './respparam-value.ts';

export const parameterChecks: readonly Check[] = [
  reqparamDollar,
  reqparamIllegalHeader,
  reqparamIllegalHeaderAws,
  reqparamKey,
  reqparamNameChars,
  reqparamStaticQuotes,
  reqparamValue,
  respparamKey,
  respparamMethodRequest,
  respparamRemapped,
  respparamValue,
];
