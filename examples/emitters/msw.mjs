import { allOperations, defineEmitter, pathTemplate } from 'sdkwright';

/** Request handlers for Mock Service Worker that answer each operation with its documented sample. */
export default defineEmitter({
  name: 'msw',
  emit(model, files) {
    const handlers = allOperations(model).map((operation) => handler(model, operation));
    const text = `import { http, HttpResponse } from 'msw';

/** Sample answers of ${oneLine(model.title)}, version ${oneLine(model.version)}. */
export const handlers = [${handlers.join(',\n')}];
`;
    files.add('handlers.ts', text, { format: true });
  },
});

/**
 * @param {import('sdkwright').ApiModel} model
 * @param {import('sdkwright').Operation} operation
 */
function handler(model, operation) {
  const path = pathTemplate(operation).replaceAll(/\{(\w+)\}/g, ':$1');
  const url = JSON.stringify(`${operation.server ?? model.server}${path}`);
  return `http.${operation.method}(${url}, () => ${answer(operation)})`;
}

/** @param {import('sdkwright').Operation} operation */
function answer({ response, samples }) {
  if (!response) return 'new HttpResponse(null, { status: 204 })';
  const sample = samples.find((candidate) => candidate.response !== undefined)?.response ?? null;
  return `HttpResponse.json(${JSON.stringify(sample)}, { status: ${response.status} })`;
}

/** Text that cannot end the comment it stands in. @param {string} text */
function oneLine(text) {
  return text.replaceAll('*/', '').replaceAll(/\s+/g, ' ');
}
