const title = '# Changelog\n';

/** A changelog with one more entry at the top; an entry for the same version is replaced. */
export function addEntry(text: string | undefined, entry: string): string {
  const [heading = ''] = entry.split('\n', 1);
  const [top = title, ...entries] = splitEntries(text ?? title);
  const others = entries.filter((each) => each.split('\n', 1)[0] !== heading);
  return `${[top, entry, ...others].map((part) => part.trimEnd()).join('\n\n')}\n`;
}

/** What stands before the first entry, and the entries. */
function splitEntries(text: string): readonly string[] {
  return text.split(/^(?=## )/m);
}

/** A changeset: what is to be released, told without its number. */
export function changesetText(name: string, raised: string, entry: string): string {
  const [, ...body] = entry.split('\n');
  return `---\n${JSON.stringify(name)}: ${raised}\n---\n\n${body.join('\n').trim()}\n`;
}
