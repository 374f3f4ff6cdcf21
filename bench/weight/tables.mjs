// The figures as rows for people.

const round = (value, digits) => (value === undefined ? undefined : value.toFixed(digits));

/** Tables of bundles and imports, of compilers, and of editors. */
export function tables({ bundles, sizes, imports, compilers, editors }) {
  return [
    Object.keys(bundles.node).map((client) => ({
      client,
      'one operation, kB': round(bundles.node[client].single, 1),
      'facade, kB': round(bundles.node[client].facade, 1),
      'one operation in browsers, kB': round(bundles.browser[client].single, 1),
      'facade in browsers, kB': round(bundles.browser[client].facade, 1),
      'import, ms': round(imports[client]?.esm.time, 1),
      'require, ms': round(imports[client]?.cjs.time, 1),
      'unpacked, MB': sizes[client] && round(sizes[client] / 1e6, 2),
    })),
    Object.entries(compilers).map(([client, figures]) => ({ client, ...compilerRow(figures) })),
    Object.entries(editors).map(([client, figures]) => ({
      client,
      'first completion, ms': round(figures.firstCompletion, 0),
      'first hover, ms': round(figures.firstHover, 1),
      'completion again, ms': round(figures.completion, 1),
      'hover again, ms': round(figures.hover, 1),
    })),
  ];
}

function compilerRow(measures) {
  const titles = {
    one: 'one call',
    oneFull: 'one call, libraries checked',
    fifty: 'fifty calls',
    fiftyFull: 'fifty calls, libraries checked',
  };
  const cells = Object.entries(titles).map(([measure, title]) => {
    const figures = measures[measure];
    return [title, figures && `${round(figures.time, 2)} s, ${round(figures.memory, 0)} MB`];
  });
  return Object.fromEntries(cells);
}
