/** Whether a text fits a pattern: `*` is any text without a slash, `**` any text, `?` one character. */
export function fitsGlob(text: string, pattern: string): boolean {
  const parts = pattern
    .split(/(\*\*|\*|\?)/)
    .map((part) => wildcards[part] ?? part.replace(/[\\^$.|+()[\]{}]/g, '\\$&'));
  return new RegExp(`^${parts.join('')}$`, 's').test(text);
}

const wildcards: Readonly<Record<string, string>> = { '**': '.*', '*': '[^/]*', '?': '[^/]' };
