/**
 * What an authorizer of an HTTP API tells. `$context` has it flat (`$context.authorizer.claims.sub`), and
 * so has an event of format 1.0 (awsdocs/amazon-api-gateway-developer-guide#113); format 2.0 puts it
 * under its kind. A scenario may write it either way.
 */
import { isJsonObject, type JsonObject } from './expect/json-compare.ts';
import type { MethodAuthorizer } from './integration.ts';
import type { Json } from './scenario.ts';

/** The kinds of format 2.0. */
const KINDS: readonly string[] = ['iam', 'jwt', 'lambda'];

/** As `$context.authorizer` has it; anything but an object stays as it is. */
export function flatAuthorizer(given: Json): Json {
  if (!isJsonObject(given)) return given;
  const inner = given[kindWritten(given) ?? ''] ?? given;
  return isJsonObject(inner) && 'claims' in inner ? jwt(inner) : inner;
}

/**
 * As an event of format 2.0 has it. Where the scenario writes it flat, the method's authorizer tells the
 * kind, or claims do; else it stays flat, since nothing tells.
 */
export function authorizerByKind(given: Json, method: MethodAuthorizer['kind'] | null): Json {
  if (!isJsonObject(given)) return given;
  const written = kindWritten(given);
  if (written !== null) return { [written]: flatAuthorizer(given) };
  const flat = flatAuthorizer(given);
  if ('claims' in given) return { jwt: flat };
  if (method === 'iam') return { iam: flat };
  return method === 'authorizer' ? { lambda: flat } : flat;
}

/** `jwt` of `{"jwt": {…}}`; null where no kind stands there, or something beside it. */
function kindWritten(given: JsonObject): string | null {
  const [key, ...others] = Object.keys(given);
  return key !== undefined && others.length === 0 && KINDS.includes(key) ? key : null;
}

/**
 * Claims as the service hands them on: every value a text, lists as `[a b]`, nulls left out (captures
 * in floci-io/floci#2011, 2026). Scopes are there and null for a route that asks for none
 * (aws/aws-lambda-go#317, DefinitelyTyped/DefinitelyTyped#75458).
 */
function jwt({ claims = null, scopes = null, ...rest }: JsonObject): Json {
  const texts = isJsonObject(claims)
    ? Object.entries(claims).flatMap(([name, value]) =>
        value === null ? [] : [[name, claimText(value)] as const],
      )
    : [];
  return { ...rest, claims: isJsonObject(claims) ? Object.fromEntries(texts) : claims, scopes };
}

function claimText(value: Json): string {
  if (typeof value === 'string') return value;
  return Array.isArray(value) ? `[${value.map(claimText).join(' ')}]` : JSON.stringify(value);
}
