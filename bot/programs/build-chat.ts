import { buildWebChat } from '../webchat/built.ts';

process.stdout.write(`${await buildWebChat()}\n`);
