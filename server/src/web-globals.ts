/**
 * The few things of a Web Worker's world that the two browser entries use. Declared here by hand:
 * with TypeScript's own library of them, the rest of the server could use the browser unnoticed.
 */
export interface WebWorker {
  postMessage(message: unknown): void;
  terminate(): void;
  onmessage: ((event: { readonly data: unknown }) => void) | null;
  onerror: ((event: { readonly message?: string }) => void) | null;
}

export interface WebWorkerScope {
  readonly location: { readonly href: string };
  readonly Worker: new (script: string) => WebWorker;
  readonly Blob: new (parts: readonly string[], options: { readonly type: string }) => unknown;
  readonly URL: { createObjectURL(blob: unknown): string };
  postMessage(message: unknown): void;
  onmessage: ((event: { readonly data: unknown }) => void) | null;
}

/** The scope that a browser entry runs in. */
export function workerScope(): WebWorkerScope {
  return globalThis as unknown as WebWorkerScope;
}
