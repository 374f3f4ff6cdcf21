import { expect, test, vi } from 'vitest';
import { Stages } from '../../../generator/cli/stages.js';
import { Recorder } from '../../support/command-line.js';

test('stages, what was before and between them, and nothing else add up to the whole', async () => {
  const clock = vi.spyOn(performance, 'now');
  const at = (time: number) => clock.mockReturnValue(time);
  const work = (until: number) => () => at(until);
  try {
    at(500);
    const stages = new Stages(new Recorder('/').io, 0);
    at(600);
    await stages.run('read', work(1600));
    at(1650);
    await stages.run('emit', work(3650));
    await stages.run('read', work(3900));
    at(4000);
    expect(stages.table.split('\n')).toEqual([
      'load       0.500 s',
      'read       1.250 s',
      'emit       2.000 s',
      'rest       0.250 s',
      'total      4.000 s',
      '',
    ]);
    expect(stages.total).toBe('4.0 s');
  } finally {
    clock.mockRestore();
  }
});
