import { faulty } from './faulty.mjs';

const bytes = () => Uint8Array.from({ length: 256 }, (_, index) => index);
const upload = (stripe, file) => stripe.files.create({ purpose: 'dispute_evidence', file });

/** Bytes there and back. */
export const fileCalls = {
  upload: async ({ stripe }) => {
    const named = { name: 'folder/receipt ü.bin', data: bytes(), type: 'application/x-receipt' };
    const { object, purpose } = await upload(stripe, named);
    return { object, purpose };
  },

  uploadFile: async ({ stripe }) =>
    (await upload(stripe, new File(['3 coffees'], 'receipt.txt', { type: 'text/plain' }))).object,

  uploadStream: async ({ stripe, sdk }) => {
    const stream = new Blob(['3 coffees, ', 'thank you']).stream();
    return (await upload(stripe, await sdk.toFile(stream, 'receipt.txt', { type: 'text/plain' }))).object;
  },

  download: async ({ stripe }) => {
    const blob = await stripe.quotes.pdf('qt_1');
    const received = new Uint8Array(await blob.arrayBuffer());
    return { type: blob.type, size: blob.size, same: bytes().every((byte, at) => byte === received[at]) };
  },

  streamedDownload: async ({ stripe }) => {
    const response = await stripe.quotes.pdf('qt_1').asResponse();
    let size = 0;
    const reader = response.body.getReader();
    for (let step = await reader.read(); !step.done; step = await reader.read()) size += step.value.length;
    return { status: response.status, type: response.headers.get('content-type'), size };
  },

  compressed: async ({ stripe }) =>
    (await stripe.customers.retrieve('cus_gzip', null, faulty({ gzip: 'sound' }))).id,
};
