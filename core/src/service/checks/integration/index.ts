/** The checks of the keys of an integration that stand by themselves. */
import type { Check } from '../check.ts';
import { fieldChecks } from './field-table.ts';
import { httpmethodEnum } from './httpmethod-enum.ts';
import { httpmethodMissing } from './httpmethod-missing.ts';
import { lambdaMethodNotPost } from './lambda-method-not-post.ts';
import { typeEnum } from './type-enum.ts';
import { typeMissing } from './type-missing.ts';
import { unknownField } from './unknown-field.ts';

export const integrationChecks: readonly Check[] = [
  ...fieldChecks,
  httpmethodEnum,
  httpmethodMissing,
  lambdaMethodNotPost,
  typeEnum,
  typeMissing,
  unknownField,
];
