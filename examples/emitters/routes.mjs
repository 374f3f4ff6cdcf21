import { allOperations, defineEmitter, pathTemplate } from 'sdkwright';

/** A list of all routes, sorted by path: `GET /v1/pets/{pet} retrievePet`. */
export default defineEmitter({
  name: 'routes',
  emit(model, files) {
    const routes = allOperations(model).map((operation) => ({
      path: pathTemplate(operation),
      text: `${operation.method.toUpperCase()} ${pathTemplate(operation)} ${operation.id}`,
    }));
    const lines = routes.sort((a, b) => (a.path < b.path ? -1 : 1)).map(({ text }) => text);
    files.add('routes.txt', [`${model.title} ${model.version}`, ...lines, ''].join('\n'));
  },
});
