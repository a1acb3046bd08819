/** Reads what a function behind AWS_PROXY returned; each refusal names the field at fault. */
import type { Integration } from './integration.ts';
import type { Fields } from './message/fields.ts';
import type { Certainty } from './report.ts';
import type { Json } from './scenario.ts';

export type LambdaOutput =
  | {
      readonly ok: true;
      readonly status: number;
      readonly headers: Fields;
      readonly body: string;
      readonly isBase64Encoded: boolean;
      readonly certainty: Certainty;
      /** What was assumed, to follow "status 200"; empty where nothing was. */
      readonly note: string;
    }
  | { readonly ok: false; readonly why: string; readonly certainty: Certainty };

/** The only keys of format 1.0; any other makes the result malformed (recorded). */
const KEYS: readonly string[] = [
  'body', 'headers', 'isBase64Encoded', 'multiValueHeaders', 'statusCode',
]; // prettier-ignore

interface JsonMap {
  readonly [key: string]: Json;
}

/** By the API and the payload format: REST and format 1.0 are strict, format 2.0 infers. */
export function readLambdaOutput(result: Json, integration: Integration): LambdaOutput {
  const isFormat2 = integration.api === 'HTTP' && integration.payloadFormatVersion?.read !== '1.0';
  if (isFormat2) return readFormat2(result);
  const read = readFormat1(result);
  // Format 1.0 is recorded of REST APIs; the guide says that HTTP APIs read it alike.
  const isDocumented = integration.api === 'HTTP' && read.certainty === 'recorded';
  return isDocumented ? { ...read, certainty: 'documented' } : read;
}

function readFormat1(result: Json): LambdaOutput {
  if (!isMap(result)) {
    const certainty = result === null ? 'unknown' : 'recorded';
    return malformed(`it is ${kindOf(result)}, not an object.`, certainty);
  }
  const unknownKey = Object.keys(result).find((key) => !KEYS.includes(key));
  if (unknownKey !== undefined) {
    return malformed(`"${unknownKey}" is not one of ${KEYS.join(', ')}.`, 'recorded');
  }
  const status = readStatus(result['statusCode']);
  if (status === null) {
    // Recorded of a word; of other values it is taken to be the same.
    const isText = typeof result['statusCode'] === 'string';
    return malformed('"statusCode" is no integer.', isText ? 'recorded' : 'inferred');
  }
  if (status < 100) {
    // Recorded of 0, which functions return that set none (aws/aws-lambda-dotnet#1903).
    return malformed(`"statusCode" is ${status}.`, status === 0 ? 'recorded' : 'inferred');
  }
  const headers = readHeaders(result['headers'] ?? null, result['multiValueHeaders'] ?? null);
  if ('why' in headers) return malformed(headers.why, headers.certainty);
  const body = result['body'] ?? null;
  if (body !== null && typeof body !== 'string') {
    return malformed(`"body" is ${kindOf(body)}; it must be a string.`, 'documented');
  }
  const flag = result['isBase64Encoded'] ?? false;
  if (typeof flag !== 'boolean') {
    return malformed('"isBase64Encoded" is no boolean.', 'unknown');
  }
  const note = 'statusCode' in result ? '' : ', since statusCode is missing';
  return {
    ok: true,
    status,
    headers: headers.fields,
    body: body ?? '',
    isBase64Encoded: flag,
    certainty: hasNumber(result['headers'] ?? null) ? 'inferred' : 'recorded',
    note,
  };
}

/** An integer, or digits as text (recorded); missing means 200. */
function readStatus(value: Json | undefined): number | null {
  if (value === undefined) return 200;
  const status = typeof value === 'string' && /^\d+$/.test(value) ? Number(value) : value;
  // An int of Java: 1e300 is a whole number for JavaScript alone.
  return typeof status === 'number' && status === (status | 0) ? status : null;
}

type HeaderReading =
  { readonly fields: Fields } | { readonly why: string; readonly certainty: Certainty };

/**
 * Both maps together: of one name the values of multiValueHeaders come first, and its spelling
 * wins (recorded; the guide says that only they stay).
 */
function readHeaders(single: Json, multiple: Json): HeaderReading {
  if (single !== null && !isMap(single)) {
    return { why: `"headers" is ${kindOf(single)}, not an object.`, certainty: 'unknown' };
  }
  if (multiple !== null && !isMap(multiple)) {
    return {
      why: `"multiValueHeaders" is ${kindOf(multiple)}, not an object.`,
      certainty: 'unknown',
    };
  }
  const merged = new Map<string, { name: string; values: string[] }>();
  for (const [name, value] of Object.entries(multiple ?? {})) {
    if (!Array.isArray(value)) {
      return { why: `"multiValueHeaders.${name}" is no list.`, certainty: 'recorded' };
    }
    // A null in it is no value, as it is none beside a name in `headers`.
    const values = value.filter((one) => one !== null).map(headerText);
    if (values.length > 0) merged.set(name.toLowerCase(), { name, values });
  }
  for (const [name, value] of Object.entries(single ?? {})) {
    // A null is no header (aws/aws-sam-cli#1218); it also stands against a default Content-Type.
    if (value === null) continue;
    if (typeof value === 'object') {
      return { why: `"headers.${name}" is ${kindOf(value)}.`, certainty: 'unknown' };
    }
    const known = merged.get(name.toLowerCase());
    if (known === undefined) merged.set(name.toLowerCase(), { name, values: [headerText(value)] });
    else known.values.push(headerText(value));
  }
  return { fields: [...merged.values()] };
}

/**
 * True where the result says by null that it has no Content-Type, and so takes no default either: the
 * .NET libraries do so, and it is seen to work (aws/aws-sam-cli#1218). Since they write
 * multiValueHeaders, they say it by a list with a null (aws/aws-lambda-dotnet#1123).
 */
export function refusesContentType(result: Json | undefined): boolean {
  if (result === undefined || !isMap(result)) return false;
  return [result['headers'], result['multiValueHeaders']].some((headers = null) =>
    Object.entries(isMap(headers) ? headers : {}).some(
      ([name, value]) => name.toLowerCase() === 'content-type' && isNothing(value),
    ),
  );
}

/** Null, or a list of it; a list of nothing says nothing. */
function isNothing(value: Json): boolean {
  if (!Array.isArray(value)) return value === null;
  return value.length > 0 && value.every((one) => one === null);
}

/** A number as a header: common practice, while a simulator refuses it. */
function hasNumber(headers: Json): boolean {
  return isMap(headers) && Object.values(headers).some((value) => typeof value === 'number');
}

/** A boolean becomes its word (recorded); a number its digits, as common practice has it. */
function headerText(value: Json): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** Without statusCode, format 2.0 takes the whole result as a JSON body with status 200. */
function readFormat2(result: Json): LambdaOutput {
  if (!isMap(result) || !('statusCode' in result)) {
    return {
      ok: true,
      status: 200,
      headers: [{ name: 'Content-Type', values: ['application/json'] }],
      body: typeof result === 'string' ? result : JSON.stringify(result),
      isBase64Encoded: false,
      certainty: 'documented',
      note: ', since format 2.0 takes a result without statusCode as the body',
    };
  }
  // Nobody reads multiValueHeaders: the service's team (aws/serverless-java-container#377) and users.
  const { cookies, multiValueHeaders, ...rest } = result;
  const known = Object.fromEntries(Object.entries(rest).filter(([key]) => KEYS.includes(key)));
  const read = readFormat1(known);
  if (!read.ok) return { ...read, certainty: 'documented' };
  const unread = ', and nothing reads multiValueHeaders in format 2.0';
  const note = multiValueHeaders === undefined ? read.note : `${read.note}${unread}`;
  if (!Array.isArray(cookies)) return { ...read, note, certainty: 'documented' };
  const values = cookies.map(headerText);
  const headers = [...read.headers, { name: 'Set-Cookie', values }];
  return { ...read, headers, note, certainty: 'documented' };
}

function malformed(why: string, certainty: Certainty): LambdaOutput {
  return { ok: false, why, certainty };
}

function kindOf(value: Json): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'a list';
  return typeof value === 'object' ? 'an object' : `a ${typeof value}`;
}

function isMap(value: Json): value is { [key: string]: Json } & JsonMap {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
