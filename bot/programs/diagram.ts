import { diagram } from '../render/diagram.ts';
import { operator } from './speech.ts';

process.stdout.write(`${diagram(operator)}\n`);
