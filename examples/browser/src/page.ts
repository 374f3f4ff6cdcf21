// Turns a bank account into a token in the browser, so that its number never reaches one's own server. Only a
// publishable key belongs into a page.
import { StripeAPIError } from '@sdkwright/stripe';
import { StripeCore } from '@sdkwright/stripe/core';
import { Tokens } from '@sdkwright/stripe/resources/tokens';

const settings = new URLSearchParams(location.search);
const baseURL = settings.get('api');
const core = new StripeCore('pk_test_123', { ...(baseURL !== null && { baseURL }) });
const tokens = new Tokens(core);
const form = document.querySelector('form');
const output = document.querySelector('output');

form?.addEventListener('submit', (event) => {
  event.preventDefault();
  void tokenize(new FormData(form)).then((text) => {
    if (output) output.value = text;
  });
});

async function tokenize(fields: FormData): Promise<string> {
  const text = (name: string) => String(fields.get(name) ?? '');
  try {
    const token = await tokens.create({
      bank_account: {
        country: 'US',
        currency: 'usd',
        account_holder_name: text('holder'),
        account_holder_type: 'individual',
        routing_number: text('routing'),
        account_number: text('account'),
      },
    });
    return `The token is ${token.id}`;
  } catch (error) {
    if (!(error instanceof StripeAPIError)) throw error;
    return `Please look again: ${error.message}`;
  }
}
