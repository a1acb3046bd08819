/** The checks of the keys of an integration that stand by themselves. */
import type { Check } from '../check.ts';
import { connectionIdMissing } from './connection-id-missing.ts';
import { connectionIdUnused } from './connection-id-unused.ts';
import { fieldChecks } from './field-table.ts';
import { httpmethodEnum } from './httpmethod-enum.ts';
import { httpmethodMissing } from './httpmethod-missing.ts';
import { integrationTargetArn } from './integration-target-arn.ts';
import { lambdaMethodNotPost } from './lambda-method-not-post.ts';
import { streamType } from './stream-type.ts';
import { streamUriBuffered } from './stream-uri-buffered.ts';
import { streamUriWithoutMode } from './stream-uri-without-mode.ts';
import { tlsInsecure } from './tls-insecure.ts';
import { tlsServerNameRest } from './tls-server-name-rest.ts';
import { typeEnum } from './type-enum.ts';
import { typeMissing } from './type-missing.ts';
import { unknownField } from './unknown-field.ts';
import { vpclinkType } from './vpclink-type.ts';

export const integrationChecks: readonly Check[] = [
  ...fieldChecks,
  connectionIdMissing,
  connectionIdUnused,
  httpmethodEnum,
  httpmethodMissing,
  integrationTargetArn,
  lambdaMethodNotPost,
  streamType,
  streamUriBuffered,
  streamUriWithoutMode,
  tlsInsecure,
  tlsServerNameRest,
  typeEnum,
  typeMissing,
  unknownField,
  vpclinkType,
];
