/** A value as JSON, `bigint`s with all their digits; undefined when it has no such form. Throws on cycles. */
export function writeJSON(value: unknown): string | undefined {
  try {
    return JSON.stringify(value);
  } catch {
    return writeExactly(value);
  }
}

/** Integers go out as marked texts, which then lose mark and quotes. */
function writeExactly(value: unknown): string | undefined {
  const mark = crypto.randomUUID();
  const text = JSON.stringify(value, (_, member: unknown) =>
    typeof member === 'bigint' ? `${mark}${member}` : member,
  ) as string | undefined;
  return text?.replaceAll(new RegExp(`"${mark}(-?\\d+)"`, 'g'), '$1');
}
