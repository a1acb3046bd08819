import { spanAt } from '../../../text/span.ts';
import type { Mapping } from '../../../gateway/integration.ts';
import { readRequestTarget, readResponseTarget } from '../../../gateway/parameter-mapping.ts';
import type { MappingReading } from '../../../gateway/parameter-mapping.ts';
import type { Finding } from '../check.ts';
import { keyOf } from '../field-text.ts';
import { suggestion } from '../suggestion.ts';

/**
 * What is wrong with the key of a mapping, at the part that is wrong; null for a good one, and for
 * one that the deployment completes. `form` is the key as it should be, for the message.
 */
export function keyFinding(
  text: string,
  mapping: Mapping,
  reading: MappingReading<unknown>,
  form: string,
): Finding | null {
  if (reading.ok || !mapping.known) return null;
  const key = keyOf(text, mapping);
  const isVerbatim = text.slice(key.start, key.end) === mapping.target;
  const { start, end } = reading.span;
  const span = isVerbatim && end > start ? spanAt(key.start + start, end - start) : key;
  const near = suggestion(key, meantKey(mapping.target, form));
  const message = `The key of a mapping is '${form}'; API Gateway refuses '${mapping.target}' as an invalid mapping expression.`;
  return { span, message: message + near.question, ...near.fix };
}

function meantKey(target: string, form: string): string | null {
  return form.startsWith('method.response.')
    ? meantExpression('method.response', target, (text) => readResponseTarget(text).ok)
    : meantExpression('integration.request', target, (text) => readRequestTarget(text).ok);
}

/**
 * A mapping expression with its beginning put right: `headers.X` and `request.header.X` for
 * `method.request.header.X`, where `root` is `method.request`. Null where that gives no good one.
 */
export function meantExpression(
  root: string,
  written: string,
  isGood: (text: string) => boolean,
): string | null {
  const pattern =
    /^\$?(?:(?:method|integration)\.)?(?:(?:request|response)\.)?(header|query(?:string)?(?:param(?:eter)?)?|path(?:param(?:eter)?)?)s?\.(.+)$/i;
  const [, place = '', name] = pattern.exec(written) ?? [];
  if (name === undefined) return null;
  const word = /^(?:header|query|path)/.exec(place.toLowerCase())?.[0] ?? '';
  const meant = `${root}.${word === 'query' ? 'querystring' : word}.${name}`;
  return meant !== written && isGood(meant) ? meant : null;
}
