import { isScalar, parseDocument } from 'yaml';

/** The configuration with other versions, by the index of their target; all else stays as it is written. */
export function setVersions(text: string, versions: ReadonlyMap<number, string>): string {
  const document = parseDocument(text);
  const edits = [...versions].flatMap(([index, version]) => {
    const node = document.getIn(['targets', index, 'package', 'version'], true);
    const [start, end] = (isScalar(node) && node.range) || [];
    return start === undefined || end === undefined ? [] : [{ start, end, version }];
  });
  return edits
    .sort((a, b) => b.start - a.start)
    .reduce((edited, { start, end, version }) => {
      const quote = /["']/.exec(edited.charAt(start))?.[0] ?? '';
      return `${edited.slice(0, start)}${quote}${version}${quote}${edited.slice(end)}`;
    }, text);
}
