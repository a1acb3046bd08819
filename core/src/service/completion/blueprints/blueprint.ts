import type { ApiKind } from '../../../gateway/integration.ts';
import type { NewValue } from '../../../openapi/write-value.ts';

type NewMap = Readonly<Record<string, NewValue>>;

/** A whole integration to begin with: it runs as it stands, with names to be replaced. */
export interface Blueprint {
  readonly label: string;
  /** What it does, in Markdown. */
  readonly doc: string;
  readonly api: ApiKind;
  /** Texts of the integration that are a person's own; the cursor goes from one to the next. */
  readonly stops: readonly string[];
  readonly integration: NewMap;
  /** The statuses that the operation has to declare, with their descriptions. */
  readonly statuses: Readonly<Record<string, string>>;
  /** Headers that the responses of the operation have to declare. */
  readonly headers?: readonly string[];
  /** The only method for which it makes sense. */
  readonly method?: 'options';
}

/** The stops that every AWS service has, in the order in which they stand in an ARN. */
export const AWS_STOPS = ['us-east-1', '123456789012'] as const;

/** The role that API Gateway takes. */
export const ROLE = 'arn:aws:iam::123456789012:role/my-api-role';

/** What the client hears, whatever went wrong behind the API. */
export const FAILURE = {
  statusCode: '500',
  responseTemplates: { 'application/json': '{ "message": "The request could not be processed." }' },
} as const;

/** One response for a success and one for all else. */
export const SUCCESS_OR_FAILURE = { 200: 'Success', 500: 'Failure' } as const;
