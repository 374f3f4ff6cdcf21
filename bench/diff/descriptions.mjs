// A large description, and a copy of it with known edits.
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const source = join(import.meta.dirname, '../node_modules/@octokit/openapi/generated/api.github.com.json');

/** GitHub's without samples and events, written without spaces: 4.8 MB. Paths, size in bytes and number of edits. */
export function makeDescriptions(folder) {
  const [before, same, after] = ['before', 'same', 'after'].map((name) => join(folder, `${name}.json`));
  const description = JSON.parse(readFileSync(source, 'utf8'), (key, value) =>
    isSample(key, value) ? undefined : value,
  );
  delete description['x-webhooks'];
  const text = JSON.stringify(description);
  writeFileSync(before, text);
  copyFileSync(before, same);
  const edits = edit(description);
  writeFileSync(after, JSON.stringify(description));
  return { before, same, after, size: text.length, edits };
}

/** A member of this name that is no schema. */
function isSample(key, value) {
  const isNamed = key === 'example' || key === 'examples';
  return isNamed && typeof value === 'object' && value !== null && !value.type && !value.$ref;
}

/** One member less in every tenth object, a bound and a value more elsewhere. */
function edit({ components }) {
  const objects = Object.values(components.schemas).filter(({ properties }) => properties);
  const chosen = objects.filter((_, index) => index % 10 === 0).slice(0, 50);
  chosen.forEach(({ properties }, index) => {
    const [name] = Object.keys(properties);
    if (index % 3 === 0) Reflect.deleteProperty(properties, name);
    else if (index % 3 === 1) properties[`new_${name}`] = { type: 'string' };
    else properties[name] = { ...properties[name], description: 'Other words.' };
  });
  return chosen.length;
}
