import { droppedFromRequest, listsHeader } from '../header-rules.ts';
import { quotas } from '../limits.ts';
import { bytesOf } from '../message/payload.ts';
import { listed } from '../wording.ts';
import { done, failed, type Stage } from './state.ts';

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
    const isDropped = ({ name }: { name: string }): boolean =>
      listsHeader(droppedFromRequest, name);
    const dropped = request.headers.filter(isDropped).map(({ name }) => name);
    const headers = request.headers.filter((header) => !isDropped(header));
    const isCanary = state.scenario.context['isCanaryRequest'] === true;
    const called = `The client calls ${request.method} ${request.path}${isCanary ? ', and the canary serves it' : ''}.`;
    const reason =
      dropped.length === 0
        ? called
        : `${called} API Gateway drops ${listed(dropped)} before anything else sees the request.`;
    return done({ ...state, request: { ...request, headers } }, reason, 'recorded');
  },
};
