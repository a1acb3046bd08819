import { encodeUtf8 } from '../encoding/utf8.ts';
import { droppedFromRequest, listsHeader, overridingHeader } from '../header-rules.ts';
import { quotas } from '../limits.ts';
import { hasHeader } from '../message/fields.ts';
import { bytesOf } from '../message/payload.ts';
import { listed } from '../wording.ts';
import { done, failed, type RunState, type Stage } from './state.ts';

/** The request as the API takes it in: headers that no part of it ever sees are gone. */
export const readRequest: Stage = {
  id: 'read-request',
  run(state) {
    const { request } = state;
    const { length } = bytesOf(request.payload);
    if (length > quotas.payloadBytes.value) {
      const reason = `The body has ${length} bytes, and ${quotas.payloadBytes.value} are allowed`;
      return failed(state, { kind: 'too-large', log: reason }, `${reason}.`, 'documented');
    }
    const headerBytes = headerSize(state);
    const { value: headerLimit } = quotas.headerBytes;
    if (headerBytes > headerLimit) {
      const reason = `The header values have ${headerBytes} bytes together, and ${headerLimit} are allowed`;
      const why = `${reason}; how such a call is answered is not documented.`;
      return failed(state, { kind: 'headers-too-large', log: reason }, why, 'unknown');
    }
    const isDropped = ({ name }: { name: string }): boolean =>
      listsHeader(droppedFromRequest, name);
    const dropped = request.headers.filter(isDropped).map(({ name }) => name);
    const headers = request.headers.filter((header) => !isDropped(header));
    const isCanary = state.scenario.context['isCanaryRequest'] === true;
    const isOverridden =
      state.integration.api === 'REST' && hasHeader(request.headers, overridingHeader);
    const override = isOverridden ? `, by its ${overridingHeader}` : '';
    const called = `The client calls ${request.method} ${request.path}${override}${isCanary ? ', and the canary serves it' : ''}.`;
    const reason =
      dropped.length === 0
        ? called
        : `${called} API Gateway drops ${listed(dropped)} before anything else sees the request.`;
    return done({ ...state, request: { ...request, headers } }, reason, 'recorded');
  },
};

function headerSize({ request, integration }: RunState): number {
  const values = request.headers.flatMap((header) => header.values);
  const line = `${request.method} ${request.path}?${request.rawQuery} HTTP/1.1`;
  const counted = integration.api === 'HTTP' ? [line, ...values] : values;
  return encodeUtf8(counted.join('')).length;
}
