// Fails in the way that the text of its case names.
process.on('message', ({ fuzzCase }) => {
  if (fuzzCase.text === 'ends') process.exit(3);
  if (fuzzCase.text === 'throws') throw new RangeError('too much');
  for (let at = 0; fuzzCase.text === 'hangs'; at += 1) Math.sqrt(at);
  for (const all = []; fuzzCase.text === 'grows';) all.push(Array(1e6).fill(all.length));
  process.send({ isMade: true, faults: [], compiled: 0 });
});
process.send('ready');
