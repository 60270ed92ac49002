import { workerData } from 'node:worker_threads';
import { BUILT_IN, withReading } from '../../src/index.ts';
import { answerWith } from '../beside/answer-with.ts';
import { type Assessed, assessed } from './assessed.ts';
import type { List, Reading } from './lists.ts';
import { jsonIn } from './record.ts';

const { reading }: Reading = workerData;

// The built-in rules are known by being themselves: those of the server would be others here.
const rules = reading === undefined ? BUILT_IN : withReading(reading);

answerWith<List, readonly Assessed[]>(({ text, today }) =>
  (jsonIn(text) as readonly unknown[]).map((record) => assessed(record, rules, today)),
);
