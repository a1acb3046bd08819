import { contentTypeOf, isBinaryBody } from '../binary-body.ts';
import { convertRequest, unknownBinaryTypes, unknownHandling } from '../content-handling.ts';
import { configurationError } from '../gateway-failure.ts';
import { done, failed, isProxy, skipped, type Stage } from './state.ts';

/** contentHandling of the request: text, bytes or Base64 before the template sees the body. */
export const convertRequestContent: Stage = {
  id: 'convert-request-content',
  run(state) {
    const { integration, request } = state;
    const { contentHandling } = integration;
    if (state.type === 'AWS_PROXY') {
      const reason = 'The event holds the body as text, or as Base64 where its type is binary.';
      return skipped(state, reason);
    }
    if (isProxy(state)) return skipped(state, `${state.type} passes the body as it is.`);
    const { binaryMediaTypes, hidesBinaryMediaTypes } = integration.method;
    const isListed = isBinaryBody(request.headers, integration);
    if (hidesBinaryMediaTypes === true && !isListed) {
      return skipped(state, unknownBinaryTypes, 'unknown');
    }
    const conversion = convertRequest(state.payload, {
      mediaType: contentTypeOf(request.headers),
      binaryTypes: binaryMediaTypes,
      handling: contentHandling?.known === true ? contentHandling.read : null,
    });
    const details = contentHandling === null ? {} : { at: contentHandling.value };
    if (!conversion.ok) {
      const failure = configurationError('Unable to base64 decode the body.');
      return failed(state, failure, conversion.reason, 'recorded', details);
    }
    const next = { ...state, payload: conversion.payload };
    if (contentHandling?.known === false) {
      return skipped(next, unknownHandling, 'unknown', details);
    }
    return conversion.isChanged
      ? done(next, conversion.reason, 'recorded', details)
      : skipped(next, conversion.reason, 'recorded', details);
  },
};
