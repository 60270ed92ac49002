import { ActivityHandler, InputHints, MessageFactory } from 'botbuilder';
import type { Server } from 'restify';
import { serveBot } from './endpoint.ts';

/** The least that a bot can do: it says what it is told. */
class EchoBot extends ActivityHandler {
  constructor() {
    super();
    this.onMembersAdded(async (context, next) => {
      await context.sendActivity(MessageFactory.text('…', '…', InputHints.ExpectingInput));
      await next();
    });
    this.onMessage(async (context, next) => {
      const { text } = context.activity;
      await context.sendActivity(MessageFactory.text(text, text, InputHints.ExpectingInput));
      await next();
    });
  }
}

/** An echo bot behind the same endpoint. */
export function echoServer(): Promise<Server> {
  return Promise.resolve(serveBot(new EchoBot()));
}
