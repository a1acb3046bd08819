/**
 * A scenario that was written as a Lambda event and read back says the same: of format 1.0 all of
 * it, of format 2.0, which loses the case of headers and what parts their values, all that another
 * event of it tells.
 */
import { completeScenario } from '../../../core/src/gateway/complete-scenario.ts';
import { exportForms, importForms } from '../../../core/src/gateway/exchange/forms.ts';
import { bytesOf, payloadFrom, textOf } from '../../../core/src/gateway/message/payload.ts';
import type { Integration } from '../../../core/src/gateway/integration.ts';
import type { Json, Scenario } from '../../../core/src/gateway/scenario.ts';
import { integrationOf } from '../../gateway/integration-of.ts';
import { scenario } from '../generate/scenario.ts';
import { pick, type Law } from '../law.ts';

export const law: Law = {
  name: 'exchange-event-round-trip',
  run(random) {
    const method = pick(random, ['ANY', 'POST', 'PUT']);
    const path = '/a/{id}/{rest+}';
    const isFormat2 = random() < 0.4;
    const integration = integrationOf({
      type: 'AWS_PROXY',
      api: isFormat2 ? 'HTTP' : 'REST',
      method,
      path,
      binaryMediaTypes: random() < 0.5 ? ['*/*'] : [],
    });
    const given = withReadableBody(scenario(random, method), integration);
    const event = eventOf(integration, given);
    const read = importForms['lambda-event'].read(event, [{ method, path }]);
    const back = read.ok ? read.scenarios[0]?.scenario : undefined;
    if (back?.operation !== `${method} ${path}`) return JSON.stringify([event, read]);
    const again = eventOf(integration, back);
    // Blanks between the tokens of a JSON body may go, if that is said.
    const isDense = read.ok && read.scenarios[0]?.notes.join().includes('blanks') === true;
    const changed = firstDifference(partsOf(event, isDense), partsOf(again, isDense));
    if (changed !== null) return changed;
    const [before, after] = [given, back].map((one) => meaningOf(integration, one, isDense));
    return isFormat2 || before === after ? null : `${before}\n${after}`;
  },
};

/** Bytes that are sent as text are replaced where they are none: an event has no way back to them. */
function withReadableBody(given: Scenario, { method }: Integration): Scenario {
  const isBinary = method.binaryMediaTypes.length > 0;
  if (isBinary || given.request?.isBase64Encoded !== true) return given;
  return { ...given, request: { ...given.request, isBase64Encoded: false } };
}

function eventOf(integration: Integration, inputs: Scenario): string {
  const written = exportForms['lambda-event'].write(integration, inputs, {});
  return written.ok ? written.text : written.reason;
}

/** The first member that differs, in both; null where all are the same. */
function firstDifference(before: object, after: object): string | null {
  const [a, b] = [before, after].map((one) => new Map(Object.entries(one) as [string, Json][]));
  const names = [...new Set([...(a?.keys() ?? []), ...(b?.keys() ?? [])])];
  const texts = names.map((name) =>
    [a, b].map((one) => `${name}: ${sorted(one?.get(name) ?? null)}`),
  );
  return texts.find(([one, other]) => one !== other)?.join('\n') ?? null;
}

function partsOf(event: string, isDense: boolean): object {
  const parts = JSON.parse(event) as { readonly body?: string };
  return isDense ? { ...parts, body: JSON.parse(parts.body ?? '') as Json } : parts;
}

function meaningOf(integration: Integration, inputs: Scenario, isDense: boolean): string {
  const { request, stageVariables, context } = completeScenario(integration, inputs);
  const { body, isBase64Encoded, called, ...rest } = request;
  const sent = payloadFrom(body, isBase64Encoded);
  const payload = isDense ? (JSON.parse(textOf(sent)) as Json) : [...bytesOf(sent)];
  // An event has the query by its names, not in the order of the call.
  const query = called.query.split('&').sort().join('&');
  const parts = { ...(rest as object), called: { ...called, query }, payload };
  return sorted({ request: parts, stageVariables, context });
}

/** The text with the keys of every object in one order: headers and `$context` have none. */
function sorted(json: Json): string {
  return JSON.stringify(json, (_, value: Json) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
    return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
  });
}
