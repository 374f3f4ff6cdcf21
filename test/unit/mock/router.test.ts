import { describe, expect, it } from 'vitest';
import { answer, body, operation } from '../../support/model.js';
import { literal, object, string } from '../../support/schemas.js';
import { error, mockServers } from './client.js';
import { apiModel } from './model.js';

const named = (name: string) => ({ response: answer(object({ object: literal(name) })) });
const model = apiModel([
  operation('retrieveCharge', 'GET /v1/charges/{charge}', named('charge')),
  operation('searchCharges', 'GET /v1/charges/search', named('search_result')),
  operation('captureCharge', 'POST /v1/charges/{charge}/capture', named('charge')),
  operation('mixed', 'GET /v1/reports/{report}.{format}', named('report')),
  operation('createFile', 'POST /v1/files', { server: 'https://files.example.com', ...named('file') }),
  operation('viewReports', 'GET /v1/reports?view={view}&all=true', named('report')),
  operation('countReports', 'GET /v1/reports?view=count', named('report')),
  operation('listReports', 'GET /v1/reports', named('report')),
  operation('renameFile', 'POST /v1/files/{file}', { body: body(object({ name: string })) }),
  operation('shareFile', 'POST /v1/files/{file}', { body: body(object({ link: string })) }),
]);

describe('router', () => {
  const start = mockServers();

  it.each([
    ['GET /v1/charges/ch_1', 'retrieveCharge', { charge: 'ch_1' }],
    ['GET /v1/charges/search', 'searchCharges', {}],
    ['GET /v1/charges/a%2Fb%20c', 'retrieveCharge', { charge: 'a/b c' }],
    ['POST /v1/charges/ch_1/capture', 'captureCharge', { charge: 'ch_1' }],
    ['GET /v1/reports/r_1.csv', 'mixed', { report: 'r_1', format: 'csv' }],
    ['POST /v1/files', 'createFile', {}],
    ['GET /v1/reports', 'listReports', {}],
    ['GET /v1/reports?view=count', 'countReports', {}],
    ['GET /v1/reports?all=true&view=a%20b', 'viewReports', { view: 'a b' }],
  ])('%s is %s', async (route, operationId, params) => {
    const server = await start(model);
    expect((await server.send(route)).status).toBe(200);
    expect(server.requests).toMatchObject([{ operationId, params, status: 200 }]);
    expect(server.requests[0]?.params).toEqual(params);
  });

  it.each([
    'GET /v1/nothing',
    'DELETE /v1/charges/ch_1',
    'GET /v1/charges/',
    'GET /v1/charges/ch_1/',
    'GET /',
  ])('%s is unknown', async (route) => {
    const server = await start(model);
    const [method = '', path = ''] = route.split(' ');
    const reply = await server.send(route);
    expect(reply.status).toBe(404);
    expect(reply.body).toEqual(error({ message: `Unrecognized request URL (${method}: ${path}).` }));
    expect(server.requests[0]).not.toHaveProperty('operationId');
  });

  it.each([
    ['name=a', 'renameFile', 204],
    ['link=a', 'shareFile', 204],
    ['size=1', 'renameFile', 400],
  ])('of two at one URL %s is for %s', async (text, operationId, status) => {
    const server = await start(model);
    await server.send('POST /v1/files/f_1', text);
    expect(server.requests).toMatchObject([{ operationId, status }]);
  });

  it('takes long URLs', async () => {
    const server = await start(model);
    expect((await server.send(`GET /v1/reports/${'a'.repeat(100_000)}.csv`)).status).toBe(200);
  });

  it('answers bad percent-encoding in the path with 400', async () => {
    const server = await start(model);
    expect((await server.send('GET /v1/charges/%ff')).status).toBe(400);
  });
});
