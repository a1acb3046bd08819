/** What the checks of `timeoutInMillis` share; all of it in ms. */
import type { Field } from '../../../gateway/integration.ts';
import type { FoundApi } from '../../../openapi/found-api.ts';
import type { FoundIntegration } from '../../../openapi/found-integration.ts';
import type { Finding } from '../check.ts';
import { endpointConfigurations, endpointTypes } from '../endpoint-types.ts';
import { valueOf } from '../field-text.ts';
import { isInRestApi } from './field-table.ts';
import { isStreamed, transferMode } from './transfer-mode.ts';

export const shortest = 50;
export const longest = 29_000;
/** Of a streamed answer. */
export const longestStream = 900_000;

/** What API Gateway was seen to answer, whichever limit is passed. */
export const refusal = `Timeout should be between ${shortest} ms and ${longest} ms`;

/** The timeout of a REST API's integration; null where it is missing, not known or no number. */
export function restTimeout(
  integration: FoundIntegration,
  api: FoundApi | null,
): Field<number> | null {
  const { timeoutInMillis } = integration;
  if (timeoutInMillis?.known !== true || !Number.isInteger(timeoutInMillis.read)) return null;
  return isInRestApi(integration, api) ? timeoutInMillis : null;
}

/** The same where it is longer than 29 s, and the answer is surely not streamed. */
export function longTimeout(
  integration: FoundIntegration,
  api: FoundApi | null,
): Field<number> | null {
  const timeout = restTimeout(integration, api);
  if (timeout === null || timeout.read <= longest) return null;
  const mode = transferMode(integration);
  return mode === null || (mode.known && !isStreamed(mode)) ? timeout : null;
}

/** True where the file itself names the endpoint type, and it is edge-optimized. */
export function isEdge(api: FoundApi | null): boolean {
  if (api === null) return false;
  const [configuration = null] = endpointConfigurations(api);
  return endpointTypes(api, configuration)?.includes('EDGE') ?? false;
}

/** A finding at the value, with the fix that writes the nearest allowed one. */
export function timeoutFinding(
  text: string,
  timeout: Field<number>,
  message: string,
  nearest: number,
): Finding {
  const span = valueOf(text, timeout);
  const edits = [{ span, newText: String(nearest) }];
  return { span, message, fix: { title: `Replace with ${nearest}`, edits } };
}
