/** A fixed X-Ray header; the real one is new in every call. */
export const traceId = 'Root=1-6920e380-4d2b3c1a5e6f708192a3b4c5';
