/** The inputs of one run; the JSON form of a `*.scenario.json` file (`schemas/scenario.schema.json`). */

export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** Everything may be missing; `complete-scenario.ts` fills in from the document and fixed defaults. */
export interface Scenario {
  readonly $schema?: string;
  /** The spec, relative to the scenario file; absent when it belongs to a `.vtl` file. */
  readonly spec?: string;
  /** `POST /orders/{id}` */
  readonly operation?: string;
  /** The template it belongs to, for a `.vtl` file. */
  readonly template?: string;
  readonly phase?: 'request' | 'response';
  readonly title?: string;
  readonly request?: ScenarioRequest;
  readonly stageVariables?: Readonly<Record<string, string>>;
  readonly context?: { readonly [key: string]: Json };
  /** The stage's canary, which then serves the call. */
  readonly canary?: {
    /** Variables on top of those of the stage. */
    readonly stageVariables?: Readonly<Record<string, string>>;
  };
  /** The gateway response type by which the call is turned away before its integration. */
  readonly refusal?: string;
  readonly backend?: ScenarioBackend;
  readonly expect?: { readonly [key: string]: Json };
}

export interface ScenarioRequest {
  /** For ANY, and beside a path that is written out. */
  readonly method?: string;
  /** The values of the path, decoded; or the path as it is called, with its query and escapes. */
  readonly path?: string | Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string | readonly string[]>>;
  readonly headers?: Readonly<Record<string, string | readonly string[]>>;
  /** A string is sent as it is; any other JSON value as its JSON text. */
  readonly body?: Json;
  readonly isBase64Encoded?: boolean;
}

export interface ScenarioBackend {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string | readonly string[]>>;
  readonly body?: Json;
  readonly isBase64Encoded?: boolean;
  readonly lambda?:
    | { readonly result: Json }
    | {
        readonly error: {
          readonly errorMessage: string;
          readonly errorType?: string;
          /** Of Python. */
          readonly requestId?: string;
          readonly stackTrace?: readonly Json[];
          /** What Node.js has in place of a stackTrace. */
          readonly trace?: readonly Json[];
          /** Of Java. */
          readonly cause?: Json;
        };
      };
  /** Of functions, `forbidden`: API Gateway may not invoke it; `throttled`: too many calls run at once. */
  readonly failure?: 'forbidden' | 'throttled' | 'timeout' | 'unreachable';
  /** Of a reply that a live call gave: the address without its query, and the time (ISO 8601). */
  readonly recorded?: { readonly from: string; readonly at: string };
}
