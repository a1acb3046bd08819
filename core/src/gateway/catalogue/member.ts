/** One thing that `$input`, `$util`, `$context` or `$stageVariables` answers, and where. */

export type CatalogueRoot = 'input' | 'util' | 'context' | 'stageVariables';

/** The places of an API that can read a member; a closed list. */
export type Phase =
  | 'request-template'
  | 'response-template'
  | 'request-parameters'
  | 'response-parameters'
  | 'gateway-response'
  | 'access-log'
  | 'proxy-event'
  | 'http-parameter-mapping'
  | 'http-access-log'
  | 'websocket-template'
  | 'websocket-access-log';

/** The phases in which Velocity runs for a REST API. */
export type TemplatePhase = 'request-template' | 'response-template';

export type MemberType =
  'String' | 'Integer' | 'Long' | 'Boolean' | 'Map' | 'Object' | 'String|List';

export interface MemberParameter {
  readonly name: string;
  readonly type: string;
  readonly doc: string;
}

export interface Member {
  /**
   * The path below the root, joined by dots: `identity.sourceIp`. A segment in angle brackets is
   * open: `authorizer.<property>` stands for any name there.
   */
  readonly name: string;
  readonly kind: 'property' | 'method';
  readonly type: MemberType;
  /** Empty for a property and for a method without arguments. */
  readonly params: readonly MemberParameter[];
  /** What comes out, and what comes out when there is nothing. */
  readonly returns: string;
  readonly phases: readonly Phase[];
  /** False where no source of weight names it. */
  readonly confirmed: boolean;
  /** True where a template may assign to it with effect (the overrides). */
  readonly writable: boolean;
  readonly doc: string;
  readonly example: string;
}

interface MemberData extends Partial<Omit<Member, 'params'>> {
  readonly name: string;
  readonly kind: 'property' | 'method';
  readonly type: MemberType;
  readonly params?: readonly {
    readonly name: string;
    readonly type: string;
    readonly doc?: string;
  }[];
  readonly returns: string;
  readonly phases: readonly Phase[];
  readonly doc: string;
  readonly example: string;
}

/** Fills in what the tables leave out: confirmed, read-only, no parameters. */
export function defineMember(data: MemberData): Member {
  return {
    confirmed: true,
    writable: false,
    ...data,
    params: (data.params ?? []).map((parameter) => ({ doc: '', ...parameter })),
  };
}
