/** The stage variables that an integration reads, wherever it may read them. */
import type { Integration } from './integration.ts';

const REFERENCE = /stageVariables(?:\.(\w+)|\[\s*['"](\w+)['"]\s*\])/g;

/** Each name once, in the order of the first use: uri, credentials, mappings, templates. */
export function stageVariableNames(integration: Integration): readonly string[] {
  const { uri, credentials, requestParameters, requestTemplates, responses } = integration;
  const texts = [
    uri?.read ?? '',
    credentials?.read ?? '',
    ...requestParameters.map(({ source }) => source),
    ...requestTemplates.map(({ text }) => text),
    ...responses.flatMap(({ responseParameters, responseTemplates }) => [
      ...responseParameters.map(({ source }) => source),
      ...responseTemplates.map(({ text }) => text),
    ]),
  ];
  const names = texts.flatMap((text) =>
    [...text.matchAll(REFERENCE)].map(([, dotted, indexed]) => dotted ?? indexed ?? ''),
  );
  return [...new Set(names)];
}
