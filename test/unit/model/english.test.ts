import { describe, expect, it } from 'vitest';
import { singular } from '../../../generator/model/english.js';

describe('singular', () => {
  it.each([
    ['balances', 'balance'],
    ['entries', 'entry'],
    ['ENTRIES', 'ENTRy'],
    ['addresses', 'address'],
    ['boxes', 'box'],
    ['line_items', 'line_item'],
    ['status', 'status'],
    ['address', 'address'],
    ['analysis', 'analysis'],
    ['data', 'data'],
    ['', ''],
  ])('%s → %s', (noun, expected) => expect(singular(noun)).toBe(expected));
});
