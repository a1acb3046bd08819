/** What is shown while the arguments of a call are being typed. */
export interface SignatureHelp {
  /** All forms of the method; never empty. */
  readonly signatures: readonly Signature[];
  /** Index of the form that the arguments so far belong to. */
  readonly active: number;
  /** Index of the argument under the cursor, which a form may not have. */
  readonly argument: number;
}

export interface Signature {
  readonly label: string;
  /** Markdown. */
  readonly documentation: string;
  readonly parameters: readonly SignatureParameter[];
}

export interface SignatureParameter {
  /** A part of the label. */
  readonly label: string;
  readonly documentation: string;
}
