/**
 * The keys of an `AWS::ApiGateway::Method`'s `Integration`, made from the table of OpenAPI's: the same
 * model, in CloudFormation's spelling. Source: its resource reference.
 */
import { integrationKeys, responseKeys, type KnownKey } from '../known-keys.ts';

/** What the resource has no property for. */
const NOT_THERE: ReadonlySet<string> = new Set([
  '$ref',
  'integrationSubtype',
  'payloadFormatVersion',
  'responseParameters',
  'tlsConfig',
]);

const RENAMED: Readonly<Record<string, string>> = {
  httpMethod: 'IntegrationHttpMethod',
  responses: 'IntegrationResponses',
};

const SELECTION_PATTERN: KnownKey = {
  key: 'SelectionPattern',
  type: 'string',
  doc: "A regular expression (Java's) that must match the whole status code, or the error message of a Lambda function.",
  default: 'the response is the default: it takes what no other matches',
  values: [],
  types: ['AWS', 'HTTP', 'MOCK'],
  inHttpApi: false,
};

const RESPONSES =
  "How the backend's answer becomes the client's: the first whose `SelectionPattern` matches; one without a pattern takes the rest.";

/** The keys of an `Integration`, sorted. */
export const cloudformationKeys: readonly KnownKey[] = sorted(
  integrationKeys.filter(({ key }) => !NOT_THERE.has(key)).map(respelled),
);

/** The keys of one of its `IntegrationResponses`, sorted. */
export const cloudformationResponseKeys: readonly KnownKey[] = sorted([
  ...responseKeys.map(respelled),
  SELECTION_PATTERN,
]);

function respelled(known: KnownKey): KnownKey {
  const isUpper = known.key === 'type' || known.key === 'passthroughBehavior';
  const words = new Map([
    ...[...integrationKeys, ...responseKeys].map(({ key }) => [key, spelled(key)] as const),
    ...(isUpper ? known.values : []).map(({ value }) => [value, value.toUpperCase()] as const),
  ]);
  const inWords = (text: string): string =>
    text.replace(/`(\w+)`/g, (all, word: string) =>
      words.has(word) ? `\`${words.get(word)}\`` : all,
    );
  const { default: standard, table } = known;
  const isList = known.key === 'responses';
  return {
    ...known,
    key: spelled(known.key),
    ...(isList ? { type: 'array', doc: RESPONSES } : { doc: inWords(known.doc) }),
    default: standard === null ? null : (words.get(standard) ?? inWords(standard)),
    values: known.values.map(({ value, doc }) => ({
      value: words.get(value) ?? value,
      doc: inWords(doc),
    })),
    inHttpApi: false,
    ...(table === undefined ? {} : { table: inWords(table) }),
  };
}

function spelled(key: string): string {
  return RENAMED[key] ?? key.charAt(0).toUpperCase() + key.slice(1);
}

function sorted(keys: readonly KnownKey[]): readonly KnownKey[] {
  return [...keys].sort((a, b) => (a.key < b.key ? -1 : 1));
}
