/**
 * XML by a parser that is none of ours: `xml2js` over `sax`, strict, as VS Code's packager brings
 * it along.
 */
import { createRequire } from 'node:module';

/** An element: attributes under `$`, its text under `_`, elements by name. */
export interface XmlElement {
  readonly $?: Readonly<Record<string, string>>;
  readonly _?: string;
  readonly [name: string]: unknown;
}

interface JunitCase extends XmlElement {
  readonly failure?: readonly XmlElement[];
  readonly error?: readonly XmlElement[];
}

export interface JunitXml {
  readonly testsuites?: {
    readonly testsuite?: readonly (XmlElement & { readonly testcase?: readonly JunitCase[] })[];
  };
}

const fromPackager = createRequire(createRequire(import.meta.url).resolve('@vscode/vsce'));
const { parseStringPromise } = fromPackager('xml2js') as {
  readonly parseStringPromise: (text: string) => Promise<JunitXml>;
};

/** Reads a document; rejects where it is not well formed. */
export function readXml(text: string): Promise<JunitXml> {
  return parseStringPromise(text);
}
