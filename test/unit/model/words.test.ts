import { describe, expect, it } from 'vitest';
import { wordKey, words } from '../../../generator/model/words.js';

describe('words', () => {
  it.each([
    ['payment_intent', ['payment', 'intent']],
    ['paymentIntent', ['payment', 'Intent']],
    ['PaymentIntent', ['Payment', 'Intent']],
    ['HTTPServer', ['HTTP', 'Server']],
    ['us_bank_account-v2', ['us', 'bank', 'account', 'v2']],
    ['größe.mit punkt', ['größe', 'mit', 'punkt']],
    ['naïve नाम', ['naïve', 'नाम']],
    ['m²', ['m']],
    // Letters that some compiler, or some Node.js, does not know.
    ['a\u{20000}b', ['a', 'b']],
    ['a\u1c89b', ['a', 'b']],
    ['__', []],
  ])('%s', (name, expected) => expect(words(name)).toEqual(expected));
});

describe('wordKey', () => {
  it.each(['user_id', 'userId', 'UserID', 'user-id', 'userid'])('%s', (name) =>
    expect(wordKey(name)).toBe('userid'),
  );
});
