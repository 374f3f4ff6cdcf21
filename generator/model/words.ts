/**
 * The words of a name in any casing: `payment_intent`, `paymentIntent` and `PaymentIntent` are two words. They hold
 * only what can stand in an identifier; there may be none.
 */
export function words(name: string): readonly string[] {
  return name
    .normalize('NFC')
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .replace(/([A-Z])([A-Z][a-z])/g, '$1 $2')
    .split(/[^\p{ID_Continue}]|\p{Pc}/u)
    .filter((word) => word !== '');
}

/** The same for all names that some casing, or the lack of it, would make the same. */
export function wordKey(name: string): string {
  return words(name).join('').toLowerCase();
}
