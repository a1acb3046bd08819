import { convertResponse, unknownBinaryTypes, unknownHandling } from '../content-handling.ts';
import { configurationError } from '../gateway-failure.ts';
import { headerValue } from '../message/fields.ts';
import { bareMediaType, firstMediaType, isBinaryMediaType } from '../message/media-types.ts';
import { done, failed, isProxy, skipped, type Stage } from './state.ts';

/** contentHandling of the chosen response: what becomes of the backend's body. */
export const convertResponseContent: Stage = {
  id: 'convert-response-content',
  run(state) {
    const { reply, chosenResponse, integration } = state;
    if (isProxy(state) || reply === null || chosenResponse === null) {
      const reason =
        state.type === 'AWS_PROXY'
          ? "The function's isBase64Encoded has decided on the body already."
          : `${state.type} passes the body as it is.`;
      return skipped(state, reason);
    }
    const { contentHandling } = chosenResponse;
    const sent = headerValue(reply.headers, 'Content-Type');
    const { binaryMediaTypes, hidesBinaryMediaTypes } = integration.method;
    const mediaType = sent === undefined ? null : bareMediaType(sent);
    if (hidesBinaryMediaTypes === true && !isBinaryMediaType(mediaType, binaryMediaTypes)) {
      const response = { ...state.response, payload: reply.payload };
      return skipped({ ...state, response }, unknownBinaryTypes, 'unknown');
    }
    const conversion = convertResponse(reply.payload, {
      mediaType,
      binaryTypes: binaryMediaTypes,
      handling: contentHandling?.known === true ? contentHandling.read : null,
      accept: firstMediaType(headerValue(state.request.headers, 'Accept')),
    });
    const details = contentHandling === null ? {} : { at: contentHandling.value };
    if (!conversion.ok) {
      const failure = configurationError('Unable to base64 decode the body.');
      return failed(state, failure, conversion.reason, 'recorded', details);
    }
    const next = { ...state, response: { ...state.response, payload: conversion.payload } };
    if (contentHandling?.known === false) {
      return skipped(next, unknownHandling, 'unknown', details);
    }
    return conversion.isChanged
      ? done(next, conversion.reason, 'recorded', details)
      : skipped(next, conversion.reason, 'recorded', details);
  },
};
