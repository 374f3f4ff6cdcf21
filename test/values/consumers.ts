/** What users write against the package of the shop, by how its values look: each has to compile and to run. */
export const CONSUMERS = {
  all: `
    import { Shop, type Order } from './index.js';
    import { BusyError } from './errors.js';
    import { constructEvent, generateTestHeader } from './webhooks/functions.js';

    const client = (url: string): Shop => new Shop('key', { baseURL: url, maxRetries: 0 });
    const instant = new Date('2024-02-29T12:00:00.500Z');

    export async function create(url: string): Promise<Order> {
      return client(url).orders.create({
        customer: 'cus_1',
        dueOn: new Date('2024-03-01'),
        placedAt: instant,
        priority: 'high',
        draftLines: [{ skuCode: 'ABC-1', quantity: 2 }],
        metaData: { kept_as_is: 'yes' },
      });
    }

    export async function read(url: string): Promise<unknown[]> {
      const order = await client(url).orders.retrieve('or_1', { asOf: instant });
      const paid: Date | string | undefined =
        order.payment?.paymentKind === 'card' ? order.payment.authorizedAt : order.payment?.authorizedAt;
      const { delivery } = order;
      const slot = typeof delivery === 'object' && 'slotName' in delivery ? delivery.slotName : delivery;
      return [order.createdAt.getTime(), order.closedAt, order.dueOn?.toISOString(), paid, slot, order.previousOrder?.createdAt];
    }

    export async function update(url: string): Promise<void> {
      await client(url).orders.update('or_1', { dryRun: true, dueOn: new Date('2024-03-01'), paidSeconds: instant });
    }

    export async function upload(url: string): Promise<void> {
      await client(url).orders.attachReceipt('or_1', { scannedAt: instant, file: new Blob(['x']) });
    }

    export async function walk(url: string): Promise<Date[]> {
      const dates: Date[] = [];
      for await (const { createdAt } of client(url).orders.list({ limit: 2, createdSince: instant }))
        if (dates.push(createdAt) === 3) break;
      return dates;
    }

    export async function walkLines(url: string): Promise<unknown[]> {
      const order = await client(url).orders.retrieve('or_1');
      return order.orderLines.toArray({ limit: 3 }).then((lines) => lines.map(({ id, unitPrice, shippedAt }) => [id, unitPrice, shippedAt]));
    }

    export async function expand(url: string): Promise<unknown[]> {
      const order = await client(url).orders.retrieve('or_1', { expand: ['customer.favoriteOrder'] });
      const { firstSeen, favoriteOrder } = order.customer;
      return [firstSeen.getTime(), favoriteOrder?.createdAt.getTime()];
    }

    export async function anyPaths(url: string, paths: string[]): Promise<number> {
      const { createdAt } = await client(url).orders.retrieve('or_1', { expand: paths });
      return createdAt.getTime();
    }

    export async function log(url: string): Promise<unknown[]> {
      const entries = await client(url).entries.list().toArray({ limit: 2 });
      const text: string = await client(url).clock.retrieve();
      return [...entries.map(({ loggedAt, seenAt }) => [loggedAt, seenAt satisfies Date]), text];
    }

    export async function day(url: string): Promise<Date[]> {
      return client(url).days.retrieve(new Date('2024-02-29'));
    }

    export async function follow(url: string): Promise<number[]> {
      const times: number[] = [];
      for await (const { tickedAt } of await client(url).ticks.follow()) times.push(tickedAt.getTime());
      return times;
    }

    export async function fail(url: string): Promise<unknown[]> {
      try {
        await client(url).orders.retrieve('or_1');
      } catch (error) {
        if (error instanceof BusyError) return [error.errorCode, error.retryAt?.getTime(), error.body];
        throw error;
      }
      return [];
    }

    export function event(body: string): unknown[] {
      const found = constructEvent(body, generateTestHeader(body, 'secret'), 'secret');
      return [found.eventType, found.sentAt.getTime(), found.eventType === 'order.paid' ? found.dataObject.createdAt.getTime() : found.dataObject];
    }
  `,
  dates: `
    import { Shop } from './index.js';

    export async function create(url: string): Promise<unknown[]> {
      const shop = new Shop('key', { baseURL: url, maxRetries: 0 });
      const order = await shop.orders.create({ customer: 'c', due_on: new Date('2024-03-01'), draft_lines: [] });
      return [order.created_at.getTime(), order.order_status, order.order_lines.has_more];
    }
  `,
  camel: `
    import { Shop } from './index.js';

    export async function create(url: string): Promise<unknown[]> {
      const shop = new Shop('key', { baseURL: url, maxRetries: 0 });
      const order = await shop.orders.create({ customer: 'c', dueOn: '2024-03-01', draftLines: [] });
      const text: string = order.createdAt;
      return [text, order.orderStatus, order.orderLines.hasMore];
    }
  `,
  requests: `
    import { Shop } from './index.js';

    export async function create(url: string): Promise<unknown> {
      const shop = new Shop('key', { baseURL: url, maxRetries: 0 });
      return shop.orders.create({ customer: 'cus_1', draft_lines: [{ sku_code: 'ABC-1', quantity: 1 }] });
    }
  `,
};
