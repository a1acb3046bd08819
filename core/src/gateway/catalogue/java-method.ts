/** A Java method that a template may call on a value, and the type that has it. */
import type { MemberParameter } from './member.ts';

export interface JavaMethod {
  readonly name: string;
  /** As Java writes it: `String substring(int begin, int end)`. */
  readonly signature: string;
  readonly params: readonly MemberParameter[];
  readonly returns: string;
  readonly doc: string;
  /** True where a recorded call of the real service used it. */
  readonly seenAtAws: boolean;
}

export interface ReceiverType {
  readonly type: string;
  readonly javaType: string;
  /** Which values of a template have this type. */
  readonly where: string;
  /** The `type` whose methods it has too; null at the top. */
  readonly extends: string | null;
  readonly methods: readonly JavaMethod[];
}

interface JavaMethodData extends Partial<Omit<JavaMethod, 'params'>> {
  readonly name: string;
  readonly signature: string;
  readonly params: readonly {
    readonly name: string;
    readonly type: string;
    readonly doc?: string;
  }[];
  readonly returns: string;
  readonly doc: string;
}

/** Fills in what the table leaves out. */
export function defineMethod(data: JavaMethodData): JavaMethod {
  return {
    seenAtAws: false,
    ...data,
    params: data.params.map((parameter) => ({ doc: '', ...parameter })),
  };
}
