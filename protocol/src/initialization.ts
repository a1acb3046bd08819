/** What the client tells the server in its first message, beside settings. */
export interface InitializationOptions {
  /**
   * Address of `dist/run-worker-web.js`, for the server in a Web Worker only: VS Code starts that
   * one from a blob, so that it cannot know where its own file lies.
   */
  readonly runWorker?: string;
}

/** Reads the options of any client; what is missing or of another shape is left out. */
export function readInitializationOptions(sent: unknown): InitializationOptions {
  const runWorker: unknown =
    typeof sent === 'object' && sent !== null ? Reflect.get(sent, 'runWorker') : undefined;
  return typeof runWorker === 'string' ? { runWorker } : {};
}
