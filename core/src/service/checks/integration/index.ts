/** The checks of the keys of an integration that stand by themselves. */
import type { Check } from '../check.ts';
import { binaryWildcardOptions } from './binary-wildcard-options.ts';
import { cachekeyForm } from './cachekey-form.ts';
import { cachekeyUndeclared } from './cachekey-undeclared.ts';
import { connectionIdMissing } from './connection-id-missing.ts';
import { connectionIdUnused } from './connection-id-unused.ts';
import { contenthandlingBinaryTemplate } from './contenthandling-binary-template.ts';
import { credentialsArn } from './credentials-arn.ts';
import { credentialsCaller } from './credentials-caller.ts';
import { credentialsMissing } from './credentials-missing.ts';
import { fieldChecks } from './field-table.ts';
import { httpmethodEnum } from './httpmethod-enum.ts';
import { httpmethodMissing } from './httpmethod-missing.ts';
import { integrationTargetArn } from './integration-target-arn.ts';
import { lambdaMethodNotPost } from './lambda-method-not-post.ts';
import { passthroughNeverNoTemplate } from './passthrough-never-no-template.ts';
import { passthroughNoJsonTemplate } from './passthrough-no-json-template.ts';
import { passthroughOpen } from './passthrough-open.ts';
import { streamType } from './stream-type.ts';
import { streamUriBuffered } from './stream-uri-buffered.ts';
import { streamUriWithoutMode } from './stream-uri-without-mode.ts';
import { timeoutEdge } from './timeout-edge.ts';
import { timeoutMin } from './timeout-min.ts';
import { timeoutOver29s } from './timeout-over-29s.ts';
import { timeoutStreamMax } from './timeout-stream-max.ts';
import { timeoutType } from './timeout-type.ts';
import { tlsInsecure } from './tls-insecure.ts';
import { tlsServerNameRest } from './tls-server-name-rest.ts';
import { typeCase } from './type-case.ts';
import { typeEnum } from './type-enum.ts';
import { typeMissing } from './type-missing.ts';
import { unknownField } from './unknown-field.ts';
import { valueNotString } from './value-not-string.ts';
import { valueChecks } from './value-table.ts';
import { vpclinkType } from './vpclink-type.ts';

export const integrationChecks: readonly Check[] = [
  binaryWildcardOptions,
  cachekeyForm,
  cachekeyUndeclared,
  connectionIdMissing,
  connectionIdUnused,
  contenthandlingBinaryTemplate,
  credentialsArn,
  credentialsCaller,
  credentialsMissing,
  ...fieldChecks,
  httpmethodEnum,
  httpmethodMissing,
  integrationTargetArn,
  lambdaMethodNotPost,
  passthroughNeverNoTemplate,
  passthroughNoJsonTemplate,
  passthroughOpen,
  streamType,
  streamUriBuffered,
  streamUriWithoutMode,
  timeoutEdge,
  timeoutMin,
  timeoutOver29s,
  timeoutStreamMax,
  timeoutType,
  tlsInsecure,
  tlsServerNameRest,
  typeCase,
  typeEnum,
  typeMissing,
  unknownField,
  ...valueChecks,
  valueNotString,
  vpclinkType,
];
