// Form encoding alone: a nested body of 60 fields.
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';
import { queryStringifyRequestData } from './node_modules/stripe/esm/utils.js';
import utils10 from './node_modules/stripe-10/lib/utils.js';

/** The packages hand on only what users call; what they encode forms with is taken out of the runtime. */
async function loadEncodeForm() {
  const input = fileURLToPath(new URL('../templates/typescript/runtime/form.ts', import.meta.url));
  const bundle = await rolldown({ input, platform: 'neutral', tsconfig: false });
  const { output } = await bundle.generate();
  const { encodeForm } = await import(`data:text/javascript,${encodeURIComponent(output[0].code)}`);
  return encodeForm;
}

const address = (city) => ({
  line1: '510 Townsend St',
  postal_code: '98140',
  city,
  state: 'CA',
  country: 'US',
});
const item = (index) => ({ price: `price_${index}`, quantity: index, metadata: { a: 'x & y', b: 'ü' } });

/** 8 + 2 × 7 + 9 × 4 + 2 = 60 fields. */
const body = {
  ...Object.fromEntries(Array.from({ length: 8 }, (_, index) => [`field_${index}`, `value ${index}`])),
  shipping: { name: 'Jenny Rosen', phone: '+1 415', address: address('San Francisco') },
  billing: { name: 'Jenny Rosen', phone: '+1 415', address: address('Seattle') },
  items: Array.from({ length: 9 }, (_, index) => item(index)),
  expand: ['customer', 'invoice.subscription'],
};

const encoders = {
  sdkwright: await loadEncodeForm(),
  stripe: queryStringifyRequestData,
  'stripe 10': utils10.stringifyRequestData,
};

/** Bodies a second, by encoder. */
export function measureForms(repeats) {
  const rate = (encode) => {
    const start = performance.now();
    for (let count = 0; count < repeats; count++) encode(body);
    return (repeats * 1000) / (performance.now() - start);
  };
  return Object.fromEntries(Object.entries(encoders).map(([name, encode]) => [name, rate(encode)]));
}
