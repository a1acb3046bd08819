/** What the client tells the server in its first message, beside settings. */
export interface InitializationOptions {
  /**
   * Address of `dist/run-worker-web.js`, for the server in a Web Worker only: VS Code starts that
   * one from a blob, so that it cannot know where its own file lies.
   */
  readonly runWorker?: string;
  /** The client answers `apigateway/readFile`: it can read where the server cannot. */
  readonly readsFiles?: boolean;
  /** The client answers `apigateway/findScenarios`, and tells of `*.scenario.json` files that change. */
  readonly findsScenarios?: boolean;
  /** The client holds `.apigateway-integrations.json` against its schema, while it is open. */
  readonly validatesConfig?: boolean;
  /** The client carries out `editTemplateCommand`. */
  readonly editsTemplates?: boolean;
}

/** Reads the options of any client; what is missing or of another shape is left out. */
export function readInitializationOptions(sent: unknown): InitializationOptions {
  const { runWorker, readsFiles, findsScenarios, validatesConfig, editsTemplates } = Object(
    sent,
  ) as Readonly<Record<keyof InitializationOptions, unknown>>;
  return {
    ...(typeof runWorker === 'string' && { runWorker }),
    ...(typeof readsFiles === 'boolean' && { readsFiles }),
    ...(typeof findsScenarios === 'boolean' && { findsScenarios }),
    ...(typeof validatesConfig === 'boolean' && { validatesConfig }),
    ...(typeof editsTemplates === 'boolean' && { editsTemplates }),
  };
}
