import { expect, test } from 'vitest';
import { EventHandlers } from '../../templates/typescript/runtime/event-handlers.js';

type ShopEvent =
  | { readonly type: 'order.paid'; readonly total: number }
  | { readonly type: 'order.sent'; readonly parcel: string }
  | { readonly type: 'item.sold'; readonly item: string };

const paid: ShopEvent = { type: 'order.paid', total: 5 };
const sent: ShopEvent = { type: 'order.sent', parcel: 'p' };

function handlers(): EventHandlers<ShopEvent, 'type'> {
  return new EventHandlers('type');
}

test('handlers of a type run in the order they were added, each after the one before', async () => {
  const log: string[] = [];
  const registry = handlers()
    .on('order.paid', async (event) => {
      await Promise.resolve();
      log.push(`first ${event.total}`);
    })
    .on('order.sent', (event) => log.push(event.parcel))
    .on('order.paid', (event) => log.push(`second ${event.total}`));
  expect(await registry.dispatch(paid)).toBe('handled');
  expect(log).toEqual(['first 5', 'second 5']);
});

test('one handler of several types', async () => {
  const log: string[] = [];
  const registry = handlers().on(['order.paid', 'order.sent'], (event) => {
    log.push(event.type === 'order.paid' ? String(event.total) : event.parcel);
  });
  await registry.dispatch(paid);
  await registry.dispatch(sent);
  expect(log).toEqual(['5', 'p']);
});

test('without a handler the fallback runs, and only then', async () => {
  const log: string[] = [];
  const registry = handlers()
    .on('order.paid', () => log.push('paid'))
    .fallback(({ type }) => log.push(`other ${type}`));
  expect(await registry.dispatch(sent)).toBe('fallback');
  expect(await registry.dispatch(paid)).toBe('handled');
  expect(log).toEqual(['other order.sent', 'paid']);
});

test('names that every object has are no types', async () => {
  expect(await handlers().dispatch({ ...paid, type: 'constructor' as 'order.paid' })).toBe('unhandled');
  expect(await handlers().dispatch(paid)).toBe('unhandled');
});

test('a handler that fails ends it', async () => {
  const log: string[] = [];
  const registry = handlers()
    .on('order.paid', () => Promise.reject(new Error('no stock')))
    .on('order.paid', () => log.push('never'));
  await expect(registry.dispatch(paid)).rejects.toThrow('no stock');
  expect(log).toEqual([]);
});
