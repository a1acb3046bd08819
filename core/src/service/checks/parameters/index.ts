/** The checks of parameter mappings. */
import type { Check } from '../check.ts';
import { pathParamUndeclared } from './path-param-undeclared.ts';
import { reqparamBodyJson } from './reqparam-body-json.ts';
import { reqparamDollar } from './reqparam-dollar.ts';
import { reqparamDuplicateName } from './reqparam-duplicate-name.ts';
import { reqparamHttpApiGrammar } from './reqparam-http-api-grammar.ts';
import { reqparamIllegalHeaderAws } from './reqparam-illegal-header-aws.ts';
import { reqparamIllegalHeader } from './reqparam-illegal-header.ts';
import { reqparamKey } from './reqparam-key.ts';
import { reqparamLambdaProxy } from './reqparam-lambda-proxy.ts';
import { reqparamMock } from './reqparam-mock.ts';
import { reqparamNameChars } from './reqparam-name-chars.ts';
import { reqparamProxyPath } from './reqparam-proxy-path.ts';
import { reqparamStaticQuotes } from './reqparam-static-quotes.ts';
import { reqparamUndeclared } from './reqparam-undeclared.ts';
import { reqparamValue } from './reqparam-value.ts';
import { respparamKey } from './respparam-key.ts';
import { respparamMethodRequest } from './respparam-method-request.ts';
import { respparamRemapped } from './respparam-remapped.ts';
import { respparamValue } from './respparam-value.ts';

export const parameterChecks: readonly Check[] = [
  pathParamUndeclared,
  reqparamBodyJson,
  reqparamDollar,
  reqparamDuplicateName,
  reqparamHttpApiGrammar,
  reqparamIllegalHeader,
  reqparamIllegalHeaderAws,
  reqparamKey,
  reqparamLambdaProxy,
  reqparamMock,
  reqparamNameChars,
  reqparamProxyPath,
  reqparamStaticQuotes,
  reqparamUndeclared,
  reqparamValue,
  respparamKey,
  respparamMethodRequest,
  respparamRemapped,
  respparamValue,
];
