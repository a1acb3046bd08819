/** The options of curl that have no bearing on what the API gets, and the letters of all, after `curl --help all`. */

/** Options without a value. */
export const idleFlags: ReadonlySet<string> = new Set([
  'append', 'basic', 'ca-native', 'cert-status', 'compressed-ssh', 'create-dirs', 'crlf',
  'disable', 'disable-eprt', 'disable-epsv', 'disallow-username-in-url', 'doh-cert-status',
  'doh-insecure', 'fail', 'fail-early', 'fail-with-body', 'false-start', 'form-escape',
  'ftp-create-dirs', 'ftp-pasv', 'ftp-pret', 'ftp-skip-pasv-ip', 'ftp-ssl-ccc',
  'ftp-ssl-control', 'haproxy-protocol', 'http0.9', 'http1.0', 'http1.1', 'http2',
  'http2-prior-knowledge', 'http3', 'http3-only', 'ignore-content-length', 'include',
  'insecure', 'ipv4', 'ipv6', 'junk-session-cookies', 'list-only', 'location',
  'location-trusted', 'mail-rcpt-allowfails', 'manual', 'metalink', 'mptcp', 'netrc',
  'netrc-optional', 'no-alpn', 'no-buffer', 'no-clobber', 'no-keepalive', 'no-npn',
  'no-progress-meter', 'no-sessionid', 'parallel', 'parallel-immediate', 'path-as-is',
  'post301', 'post302', 'post303', 'progress-bar', 'proxy-anyauth', 'proxy-basic',
  'proxy-ca-native', 'proxy-digest', 'proxy-http2', 'proxy-insecure', 'proxy-negotiate',
  'proxy-ntlm', 'proxy-ssl-allow-beast', 'proxy-ssl-auto-client-cert', 'proxy-tlsv1',
  'proxytunnel', 'raw', 'remote-header-name', 'remote-name', 'remote-name-all', 'remote-time',
  'remove-on-error', 'retry-all-errors', 'retry-connrefused', 'sasl-ir', 'show-error', 'silent',
  'skip-existing', 'socks5-basic', 'socks5-gssapi', 'socks5-gssapi-nec', 'ssl',
  'ssl-allow-beast', 'ssl-auto-client-cert', 'ssl-no-revoke', 'ssl-reqd',
  'ssl-revoke-best-effort', 'sslv2', 'sslv3', 'styled-output', 'suppress-connect-headers',
  'tcp-fastopen', 'tcp-nodelay', 'tftp-no-options', 'tls-earlydata', 'tlsv1', 'tlsv1.0',
  'tlsv1.1', 'tlsv1.2', 'tlsv1.3', 'tr-encoding', 'trace-ids', 'trace-time', 'use-ascii',
  'verbose', 'version', 'xattr',
]); // prettier-ignore

/** Options with a value: it must be passed over, or it would be taken for the address. */
export const idleValues: ReadonlySet<string> = new Set([
  'abstract-unix-socket', 'alt-svc', 'cacert', 'capath', 'cert', 'cert-type', 'ciphers',
  'config', 'connect-timeout', 'connect-to', 'continue-at', 'cookie-jar', 'create-file-mode',
  'crlfile', 'curves', 'delegation', 'dns-interface', 'dns-ipv4-addr', 'dns-ipv6-addr',
  'dns-servers', 'doh-url', 'dump-header', 'ech', 'egd-file', 'engine', 'etag-compare',
  'etag-save', 'expect100-timeout', 'ftp-account', 'ftp-alternative-to-user', 'ftp-method',
  'ftp-port', 'ftp-ssl-ccc-mode', 'happy-eyeballs-timeout-ms', 'haproxy-clientip', 'help',
  'hostpubmd5', 'hostpubsha256', 'hsts', 'interface', 'ip-tos', 'ipfs-gateway', 'keepalive-cnt',
  'keepalive-time', 'key', 'key-type', 'krb', 'libcurl', 'limit-rate', 'local-port',
  'login-options', 'mail-auth', 'mail-from', 'mail-rcpt', 'max-filesize', 'max-redirs',
  'max-time', 'netrc-file', 'noproxy', 'output', 'output-dir', 'parallel-max',
  'parallel-max-host', 'pass', 'pinnedpubkey', 'preproxy', 'proto', 'proto-default',
  'proto-redir', 'proxy', 'proxy-cacert', 'proxy-capath', 'proxy-cert', 'proxy-cert-type',
  'proxy-ciphers', 'proxy-crlfile', 'proxy-header', 'proxy-key', 'proxy-key-type', 'proxy-pass',
  'proxy-pinnedpubkey', 'proxy-service-name', 'proxy-tls13-ciphers', 'proxy-tlsauthtype',
  'proxy-tlspassword', 'proxy-tlsuser', 'proxy-user', 'proxy1.0', 'pubkey', 'quote',
  'random-file', 'rate', 'resolve', 'retry', 'retry-delay', 'retry-max-time', 'sasl-authzid',
  'service-name', 'sigalgs', 'socks4', 'socks4a', 'socks5', 'socks5-gssapi-service',
  'socks5-hostname', 'speed-limit', 'speed-time', 'stderr', 'telnet-option', 'tftp-blksize',
  'time-cond', 'tls-max', 'tls13-ciphers', 'tlsauthtype', 'tlspassword', 'tlsuser', 'trace',
  'trace-ascii', 'trace-config', 'unix-socket', 'variable', 'vlan-priority', 'write-out',
]); // prettier-ignore

/** Letters and the options that they stand for. */
export const letters: Readonly<Record<string, string>> = {
  '#': 'progress-bar', '0': 'http1.0', '1': 'tlsv1', '2': 'sslv2', '3': 'sslv3', '4': 'ipv4',
  '6': 'ipv6', A: 'user-agent', a: 'append', B: 'use-ascii', b: 'cookie', C: 'continue-at', c:
  'cookie-jar', D: 'dump-header', d: 'data', E: 'cert', e: 'referer', F: 'form', f: 'fail', G:
  'get', g: 'globoff', H: 'header', h: 'help', I: 'head', i: 'include', J: 'remote-header-name',
  j: 'junk-session-cookies', K: 'config', k: 'insecure', L: 'location', l: 'list-only', M:
  'manual', m: 'max-time', N: 'no-buffer', n: 'netrc', O: 'remote-name', o: 'output', P:
  'ftp-port', p: 'proxytunnel', Q: 'quote', q: 'disable', R: 'remote-time', r: 'range', S:
  'show-error', s: 'silent', T: 'upload-file', t: 'telnet-option', U: 'proxy-user', u: 'user',
  V: 'version', v: 'verbose', w: 'write-out', X: 'request', x: 'proxy', Y: 'speed-limit', y:
  'speed-time', Z: 'parallel', z: 'time-cond',
}; // prettier-ignore
