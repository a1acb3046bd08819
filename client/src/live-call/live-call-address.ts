/** Which addresses may be called: those that a person has written into the settings, and nothing like them. */

export type AddressVerdict =
  | { readonly ok: true; readonly url: URL }
  | {
      readonly ok: false;
      /** A sentence on what keeps the address from being called, and what to do. */
      readonly problem: string;
      /** Whether an entry of the settings would help. */
      readonly isSetting: boolean;
    };

/** The name of the setting, for messages. */
export const allowedAddressesSetting = 'apigatewayIntegrations.liveCall.allowedAddresses';

/**
 * Whether an address may be called. It is read by the WHATWG rules, as `fetch` reads it, and what
 * comes back is what was read: nothing else may be handed to `fetch`.
 * @param text the address of an integration request, which may hold anything.
 * @param allowed the setting as it stands; entries that are no address allow nothing.
 */
export function addressVerdict(text: string, allowed: unknown): AddressVerdict {
  const refused = (problem: string, isSetting = false): AddressVerdict => ({
    ok: false,
    problem,
    isSetting,
  });
  const url = parsed(text);
  // A placeholder that nothing fills would be read as a host, or as a part of a path.
  if (url === null || /[{}]/.test(text))
    return refused(`The address ${text} is not wholly known here, so it cannot be called.`);
  if (url.protocol !== 'https:' && url.protocol !== 'http:')
    return refused(`Only http and https addresses can be called, not ${url.protocol}`);
  if (url.username !== '' || url.password !== '')
    return refused(`An address with a user name or password in it is not called: ${text}`);
  const entries = Array.isArray(allowed) ? allowed : [];
  if (entries.some((entry) => typeof entry === 'string' && allows(entry, url)))
    return { ok: true, url };
  return refused(
    `${url.origin} is not among the addresses that you allow. To call it from here, add it to ${allowedAddressesSetting} in your user settings.`,
    true,
  );
}

/** Whether one entry, an origin or an origin with the beginning of a path, allows the address. */
function allows(entry: string, url: URL): boolean {
  const allowed = parsed(entry.trim());
  if (allowed === null || allowed.origin === 'null') return false;
  // An entry with more than an origin and a path is a mistake, and what it means is not guessed.
  if (`${allowed.username}${allowed.password}${allowed.search}${allowed.hash}` !== '') return false;
  if (allowed.origin !== url.origin) return false;
  const prefix = allowed.pathname.replace(/\/+$/, '');
  if (prefix === '') return true;
  const isBelow = url.pathname === prefix || url.pathname.startsWith(`${prefix}/`);
  return isBelow && !climbs(url.pathname);
}

/**
 * Whether a path holds `..` that only a server would see, since it is escaped (`%2e%2e%2f`, also
 * twice) or carries a parameter (`..;`). The plain ones were resolved when the address was read.
 */
function climbs(path: string): boolean {
  let text = path;
  for (let before = ''; before !== text;) {
    before = text;
    text = text.replace(/%(25|2e|2f|5c|3b)/gi, (_, hex: string) =>
      String.fromCharCode(Number.parseInt(hex, 16)),
    );
  }
  return text.split(/[/\\]/).some((part) => /^\.\.?(;|$)/.test(part));
}

function parsed(text: string): URL | null {
  try {
    return new URL(text);
  } catch {
    return null;
  }
}
