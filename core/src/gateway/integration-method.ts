/** The HTTP method of the call to the backend. */
import type { RunState } from './stages/state.ts';

/** The integration's own method in capitals; ANY, none or an unknown one stands for the client's. */
export function integrationMethod({ integration, request }: RunState): string {
  const { httpMethod } = integration;
  if (httpMethod?.known === false) return request.method;
  const written = httpMethod?.read.toUpperCase() ?? 'ANY';
  return written === 'ANY' || written === '' ? request.method : written;
}
