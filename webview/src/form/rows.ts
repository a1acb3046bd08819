/** Names and values as rows of a form. */

export interface Row {
  readonly name: string;
  readonly value: string;
}

type Values = Readonly<Record<string, string | readonly string[]>>;

/** One row for each value. */
export function rowsOf(values: Values | undefined): Row[] {
  return Object.entries(values ?? {}).flatMap(([name, value]) =>
    (typeof value === 'string' ? [value] : value).map((one) => ({ name, value: one })),
  );
}

/** Rows without a name are still being typed and are left out; a name given twice has both values. */
export function recordOf(rows: readonly Row[]): Record<string, string | readonly string[]> {
  const values = new Map<string, readonly string[]>();
  for (const { name, value } of rows)
    if (name !== '') values.set(name, [...(values.get(name) ?? []), value]);
  return Object.fromEntries(
    [...values].map(([name, all]) => [name, all.length === 1 ? (all[0] ?? '') : all]),
  );
}

/** The same where a name has one value; the last counts. */
export function singleValues(rows: readonly Row[]): Record<string, string> {
  return Object.fromEntries(
    rows.filter(({ name }) => name !== '').map(({ name, value }) => [name, value]),
  );
}
