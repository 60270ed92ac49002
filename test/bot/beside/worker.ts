import { setTimeout as wait } from 'node:timers/promises';
import { threadId } from 'node:worker_threads';
import { answerWith } from '../../../bot/beside/answer-with.ts';

/** What the thread of these tests is told to do. */
export type Task =
  | { readonly does: 'answer' | 'fail' | 'leave' | 'hang' | 'hoard' }
  | { readonly does: 'wait'; readonly milliseconds: number };

/** Takes memory until there is none. */
function hoard(): never {
  const all: number[][] = [];
  for (;;) all.push(Array.from({ length: 10_000 }, Math.random));
}

function hang(): never {
  for (;;);
}

answerWith<Task, number>(async (task) => {
  if (task.does === 'wait') await wait(task.milliseconds);
  if (task.does === 'fail') throw new RangeError('an answer');
  if (task.does === 'leave') process.exit(1);
  if (task.does === 'hang') hang();
  if (task.does === 'hoard') hoard();
  return threadId;
});
