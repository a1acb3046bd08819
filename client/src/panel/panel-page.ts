/** The HTML of the panel: a frame that loads our script and style, and nothing else from anywhere. */
import { Uri, type Webview } from 'vscode';

/** The page for a webview whose `localResourceRoots` include `dist/`. */
export function panelPage(webview: Webview, extensionUri: Uri): string {
  const address = (file: string): string =>
    webview.asWebviewUri(Uri.joinPath(extensionUri, 'dist', file)).toString();
  const nonce = createNonce();
  const policy = [
    "default-src 'none'",
    `style-src ${webview.cspSource}`,
    `script-src 'nonce-${nonce}'`,
  ].join('; ');
  return `<!DOCTYPE html>
<html lang="en">
<head>
  <meta charset="UTF-8">
  <meta http-equiv="Content-Security-Policy" content="${policy}">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <link rel="stylesheet" href="${address('webview.css')}">
  <title>Run integration</title>
</head>
<body>
  <script nonce="${nonce}" src="${address('webview.js')}"></script>
</body>
</html>`;
}

/** 32 random hex digits; `crypto` is a global of every host that we run in. */
function createNonce(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');
}
