/** What `style` may say of how a value is written into a path, a query, a header or a form. */
export const STYLE_NAMES = [
  ...(['simple', 'label', 'matrix', 'form', 'cookie'] as const),
  ...(['spaceDelimited', 'pipeDelimited', 'deepObject'] as const),
];
