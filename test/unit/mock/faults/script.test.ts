import { describe, expect, test } from 'vitest';
import type { Fault, FaultRule } from '../../../../generator/mock/faults/server.js';
import { followScript } from '../../../../generator/mock/faults/script.js';

const request = (route: string, operationId?: string) => {
  const [method = '', path = ''] = route.split(' ');
  return { method, path, query: '', headers: {}, body: '', params: {}, ...(operationId && { operationId }) };
};
const status = (code: number): Fault => ({ status: code });

/** The status that befalls each of these requests; undefined for those that pass. */
function statuses(rules: FaultRule[], ...requests: ReturnType<typeof request>[]) {
  const choose = followScript({ rules });
  return requests.map((each) => choose(each)?.status);
}

const post = request('POST /v1/charges/ch_1/capture', 'captureCharge');
const get = request('GET /v1/charges', 'listCharges');

describe('a script', () => {
  test('goes through its faults once, each as many times as it says', () => {
    const faults = [{ ...status(500), times: 2 }, {}, status(503)];
    expect(statuses([{ faults }], get, post, get, get, get)).toEqual([500, 500, undefined, 503, undefined]);
  });

  test('starts over when it repeats', () => {
    const faults = [status(500), { ...status(503), times: 2 }];
    expect(statuses([{ repeat: true, faults }], get, get, get, get, get)).toEqual([500, 503, 503, 500, 503]);
  });

  test('without faults lets everything pass, also when it repeats', () => {
    expect(statuses([{ repeat: true, faults: [] }], get)).toEqual([undefined]);
  });

  test('leaves to the next rule what the first does not match or has no faults left for', () => {
    const rules = [
      { operation: 'captureCharge', faults: [status(500)] },
      { faults: [status(501), status(502)] },
    ];
    expect(statuses(rules, get, post, post, post)).toEqual([501, 500, 502, undefined]);
  });

  test.each<[Partial<FaultRule>, boolean, boolean]>([
    [{ operation: 'captureCharge' }, true, false],
    [{ method: 'GET' }, false, true],
    [{ path: '/v1/charges' }, false, true],
    [{ path: '/v1/charges/*/capture' }, true, false],
    [{ path: '/v1/*/capture' }, false, false],
    [{ path: '/v1/**/capture' }, true, false],
    [{ path: '**' }, true, true],
    [{ path: '/v1/charge.' }, false, false],
    [{ path: '/v1/charges*', method: 'POST' }, false, false],
    [{ path: '/v1/charges**', method: 'POST' }, true, false],
  ])('%j', (rule, first, second) => {
    const found = statuses([{ ...rule, repeat: true, faults: [status(500)] }], post, get);
    expect(found.map((each) => each === 500)).toEqual([first, second]);
  });
});
