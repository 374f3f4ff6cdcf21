/** Singular of an English noun in any casing: `balances` → `balance`, `entries` → `entry`. */
export function singular(noun: string): string {
  if (/(ss|us|is)$/i.test(noun)) return noun;
  if (/ies$/i.test(noun)) return noun.replace(/ies$/i, 'y');
  if (/(ss|x|ch|sh)es$/i.test(noun)) return noun.replace(/es$/i, '');
  return noun.replace(/s$/i, '');
}
