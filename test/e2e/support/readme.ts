/** One example of a README. */
export interface Example {
  /** Of its section, with the number of the example within the page. */
  readonly title: string;
  /** As a module of its own: examples that make no client go on from the first one's. */
  readonly text: string;
}

/** The examples of a README, in order. */
export function examplesOf(markdown: string): readonly Example[] {
  const blocks = [...markdown.matchAll(/^```ts\n([\s\S]*?)^```$/gm)];
  const first = blocks[0]?.[1] ?? '';
  return blocks.map((block, index) => {
    const [, text = ''] = block;
    return {
      title: `${index}, ${sectionAt(markdown, block.index)}`,
      text: index === 0 ? text : first + text,
    };
  });
}

function sectionAt(markdown: string, position: number): string {
  return [...markdown.slice(0, position).matchAll(/^#+ (.*)$/gm)].at(-1)?.[1] ?? '';
}
