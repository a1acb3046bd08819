import type { Format } from './format.ts';

/** An array of findings for scripts; what an element has is part of the product's contract. */
export const json: Format = ({ findings }) => {
  const elements = findings.map(
    ({ file, line, column, endLine, endColumn, severity, code, message }) => ({
      file,
      line,
      column,
      endLine,
      endColumn,
      severity,
      code,
      message,
    }),
  );
  return `${JSON.stringify(elements, null, 2)}\n`;
};
