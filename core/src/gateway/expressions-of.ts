import type { Integration } from './integration.ts';

/** Every text of an integration in which something is evaluated at a call, in a fixed order. */
export function expressionsOf(integration: Integration): readonly string[] {
  const { uri, credentials, requestParameters, requestTemplates, responses } = integration;
  return [
    uri?.read ?? '',
    credentials?.read ?? '',
    ...requestParameters.map(({ source }) => source),
    ...requestTemplates.map(({ text }) => text),
    ...responses.flatMap(({ responseParameters, responseTemplates }) => [
      ...responseParameters.map(({ source }) => source),
      ...responseTemplates.map(({ text }) => text),
    ]),
  ];
}
