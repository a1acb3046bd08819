/** A scenario that was written as a curl line and read back makes the same call. */
import { completeScenario } from '../../../core/src/gateway/complete-scenario.ts';
import { exportForms, importForms } from '../../../core/src/gateway/exchange/forms.ts';
import { bytesOf, payloadFrom, textOf } from '../../../core/src/gateway/message/payload.ts';
import type { Integration } from '../../../core/src/gateway/integration.ts';
import type { Scenario } from '../../../core/src/gateway/scenario.ts';
import { integrationOf } from '../../gateway/integration-of.ts';
import { scenario } from '../generate/scenario.ts';
import { pick, type Law } from '../law.ts';

export const law: Law = {
  name: 'exchange-curl-round-trip',
  run(random) {
    const method = pick(random, ['ANY', 'POST', 'PUT', 'GET', 'DELETE']);
    const path = '/a/{id}/{rest+}';
    const integration = integrationOf({ type: 'MOCK', method, path });
    const given = scenario(random, method);
    const written = exportForms.curl.write(integration, given, {});
    if (!written.ok || written.notes.length > 0) return JSON.stringify([given, written]);
    const read = importForms.curl.read(written.text, [{ method, path }]);
    const back = read.ok ? read.scenarios[0]?.scenario : undefined;
    if (back?.operation !== `${method} ${path}`) return JSON.stringify([given, written.text, read]);
    // Blanks between the tokens of a JSON body may go, if that is said.
    const isDense = read.ok && read.scenarios[0]?.notes.join().includes('blanks') === true;
    const [before, after] = [given, back].map((one) => callOf(integration, one, isDense));
    return before === after ? null : `${written.text}\n${before}\n${after}`;
  },
};

/** What the client sends, and to which stage. */
function callOf(integration: Integration, inputs: Scenario, isDense: boolean): string {
  const { request, context } = completeScenario(integration, inputs);
  const { body, isBase64Encoded, ...rest } = request;
  const sent = payloadFrom(body, isBase64Encoded);
  const payload = isDense ? (JSON.parse(textOf(sent)) as unknown) : [...bytesOf(sent)];
  return JSON.stringify({ ...rest, payload, stage: context['stage'] });
}
