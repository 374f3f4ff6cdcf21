/** Thrown where code has something that the layout has no rule for: another formatter has to see to the whole file. */
export class UnknownCode extends Error {
  override readonly name: string = 'UnknownCode';
}
