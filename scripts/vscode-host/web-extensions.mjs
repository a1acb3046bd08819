// Extensions in the extension host of the browser, as on vscode.dev: beside the editor, with no
// connection to a server in between. VS Code takes them from addresses that its page names.
import { createReadStream } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, sep } from 'node:path';

/** A script of another type is not carried out. */
const types = { '.js': 'text/javascript', '.css': 'text/css', '.svg': 'image/svg+xml' };

/**
 * Serves the files of extensions on the loopback address, to any page.
 * @param folders of the extensions, absolute.
 * @returns `{ places, stop }`; `places` as VS Code's page has them, in the order of the folders.
 */
export async function serveExtensions(folders) {
  const server = createServer((request, response) => {
    const [, index, ...path] = new URL(request.url, 'http://localhost').pathname.split('/');
    const folder = folders[Number(index)];
    const file = folder && join(folder, decodeURIComponent(path.join('/')));
    if (!file?.startsWith(folder + sep)) return response.writeHead(404).end();
    response.setHeader('Access-Control-Allow-Origin', '*');
    response.setHeader('Content-Type', types[extname(file)] ?? 'application/octet-stream');
    createReadStream(file)
      .on('error', () => response.writeHead(404).end())
      .pipe(response);
  });
  await new Promise((resolve) => server.listen(0, 'localhost', resolve));
  // By its name: VS Code lets scripts of the extension host come from there, but not from 127.0.0.1.
  const authority = `localhost:${server.address().port}`;
  return {
    places: folders.map((_, index) => ({ scheme: 'http', authority, path: `/${index}` })),
    stop() {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      return closed;
    },
  };
}

/** Lets the page that VS Code's server gives for `address` name those places. */
export async function takeExtensions(page, address, places) {
  // Else the browser asks whether a page may read from this machine.
  await page.context().grantPermissions(['local-network-access']);
  const { origin } = new URL(address);
  await page.route(
    (url) => url.origin === origin && url.pathname === '/',
    async (route) => {
      const response = await route.fetch();
      const headers = response.headers();
      // It lets a page read from its own server only.
      delete headers['content-security-policy'];
      await route.fulfill({ response, headers, body: withPlaces(await response.text(), places) });
    },
  );
}

/** VS Code's page with the places among what it is configured with. */
function withPlaces(html, places) {
  const configuration = /(id="vscode-workbench-web-configuration" data-settings=")([^"]*)/;
  const added = JSON.stringify({ additionalBuiltinExtensions: places }).replaceAll('"', '&quot;');
  if (!configuration.test(html)) throw new Error("VS Code's page has no configuration to add to.");
  return html.replace(
    configuration,
    (_, start, settings) => `${start}${added.slice(0, -1)},${settings.slice(1)}`,
  );
}
