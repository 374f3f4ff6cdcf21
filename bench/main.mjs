// `npm run bench NAME`: runs one benchmark of this folder.
const name = process.argv[2] ?? 'generate';
if (!/^[a-z-]+$/.test(name)) throw new Error(`no benchmark is called ${name}`);
await import(`./${name}.mjs`);
