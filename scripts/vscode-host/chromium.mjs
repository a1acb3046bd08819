// A browser for the tests: Chromium from an npm package on Linux, the installed Chrome or Edge elsewhere.
import { chmodSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { execute, hostFolder, once, platform, unpack } from './npm-files.mjs';

/** The newest whose `engines` takes Node 20. */
const version = '147.0.0';

/**
 * Starts a headless browser of playwright's.
 * On a system where none can be had, the error gives the one command that mends it.
 */
export async function launchBrowser() {
  const { chromium } = await import('playwright-core');
  if (platform === 'linux-x64')
    return chromium.launch({ executablePath: chromiumFiles(), args: ['--no-sandbox'] });
  for (const channel of ['chrome', 'msedge']) {
    const browser = await chromium.launch({ channel }).catch(() => null);
    if (browser !== null) return browser;
  }
  throw new Error(
    'No browser to run VS Code in. Install one with: npx playwright-core install chrome',
  );
}

/** Unpacks the headless Chromium (once) and returns the path of its launcher. */
export function chromiumFiles() {
  const folder = join(hostFolder, `chromium-${version}`);
  const launcher = join(folder, 'chromium.sh');
  once(folder, `Chromium ${version}`, () => {
    unpack(`@sparticuz/chromium@${version}`, folder, 2, 'package/bin');
    for (const file of ['chromium', 'al2023.tar', 'fonts.tar', 'swiftshader.tar']) {
      writeFileSync(
        join(folder, file),
        brotliDecompressSync(readFileSync(join(folder, `${file}.br`))),
      );
      rmSync(join(folder, `${file}.br`));
      if (!file.endsWith('.tar')) continue;
      execute('tar', ['xf', file], folder);
      rmSync(join(folder, file));
    }
    writeFileSync(join(folder, 'fonts.conf'), fontConfiguration(folder));
    writeFileSync(launcher, launcherScript);
    chmodSync(join(folder, 'chromium'), 0o755);
    chmodSync(launcher, 0o755);
  });
  return launcher;
}

const fontConfiguration = (folder) => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${folder}/fonts</dir><dir>/usr/share/fonts</dir><cachedir>${folder}/fonts-cache</cachedir>
</fontconfig>
`;

/** Brings the libraries that a bare Debian lacks, and fonts where the system has no fontconfig. */
const launcherScript = `#!/bin/sh
here=$(dirname "$0")
export LD_LIBRARY_PATH="\${LD_LIBRARY_PATH:+$LD_LIBRARY_PATH:}$here/lib"
[ -f /etc/fonts/fonts.conf ] || export FONTCONFIG_FILE="$here/fonts.conf"
exec "$here/chromium" "$@"
`;
