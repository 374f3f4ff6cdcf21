import type { ApiModel } from '../../../generator/model/model.js';
import { createFaultServer, type Fault, type FaultServer } from '../../../generator/mock/faults/server.js';
import type { MockRequest } from '../../../generator/mock/types.js';

/** What the download holds: every byte once, so that nothing can be taken for text. */
const DOWNLOAD = Buffer.from(Uint8Array.from({ length: 256 }, (_, index) => index));

/** The embedded server; a call, named by `X-Call`, says in `X-Faults` what befalls its requests. */
export async function startServer(model: ApiModel): Promise<FaultServer> {
  const counts = new Map<string, number>();
  const choose = ({ headers, operationId }: MockRequest): Fault | undefined => {
    if (operationId === 'downloadQuotePdf')
      return { body: DOWNLOAD, headers: { 'Content-Type': 'application/pdf' } };
    const call = headers['x-call'] ?? '';
    const count = counts.get(call) ?? 0;
    counts.set(call, count + 1);
    return (JSON.parse(headers['x-faults'] ?? '[]') as Fault[])[count];
  };
  return createFaultServer(choose, { model });
}
