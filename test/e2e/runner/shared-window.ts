import type { PageHost, VscodeWindow, WindowOptions } from './page-host.ts';

/** Gives a window that tests of several files share; the first that asks for it opens it. */
export function sharedWindow(host: PageHost, options: WindowOptions): () => Promise<VscodeWindow> {
  let window: Promise<VscodeWindow> | null = null;
  return () => (window ??= host.openWindow(options));
}
