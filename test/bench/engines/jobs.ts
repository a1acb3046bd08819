/** What every engine is given: the same templates, the same data, the same time. */
import type { JsonObject } from '../../../core/src/gateway/render-template.ts';

export interface Job {
  readonly name: string;
  readonly template: string;
  readonly data: JobData;
  /** Rounds that are not counted, rounds that are, and the milliseconds of each. */
  readonly warmUps: number;
  readonly rounds: number;
  readonly milliseconds: number;
}

export interface JobData {
  readonly body: string;
  readonly params: Readonly<Record<'path' | 'querystring' | 'header', JsonObject>>;
  readonly context: JsonObject;
  readonly stageVariables: JsonObject;
}

const body = {
  currency: 'CHF',
  priority: 'high',
  customer: { name: "O'Neil" },
  items: [
    { sku: 'pen', quantity: 12, price: 150, gift: true },
    { sku: 'ink', quantity: 1, price: 990, gift: false },
    { sku: 'pad', quantity: 3, price: 425, gift: false },
  ],
};

const data: JobData = {
  body: JSON.stringify(body),
  params: { path: { customerId: '42' }, querystring: {}, header: {} },
  context: {
    requestId: '4c5f1b9e',
    stage: 'prod',
    identity: { sourceIp: '198.51.100.7' },
    authorizer: { claims: { email: 'ann@example.com' } },
  },
  stageVariables: { ordersTable: 'orders' },
};

/** The template as it is, and one in the same manner that is as long as 68 of it. */
export function createJobs(template: string): readonly Job[] {
  const pace = { data, warmUps: 8, rounds: 15, milliseconds: 120 };
  const large = repeated(template, 68);
  return [template, large].map((text) => ({
    ...pace,
    name: `${text.split('\n').length - 1} lines, ${text.length} characters`,
    template: text,
  }));
}

/**
 * The template so many times (99 at most), each time with other names. A name's last two letters
 * become the number, so that the text is just as many times as long.
 */
function repeated(template: string, times: number): string {
  const own = /(\$!?\{?(?!input\.|context\.|stageVariables\.|util\.|foreach\.)[a-z]\w*)\w\w/giu;
  return Array.from({ length: times }, (_, index) =>
    template.replaceAll(own, `$1${String(index).padStart(2, '0')}`),
  ).join('');
}
