import type { Server } from 'restify';
import type { Turn } from '../../dialogs/index.ts';
import type { Beside } from '../beside/beside.ts';
import type { Gate } from '../directline/gate.ts';
import type { Holder } from '../directline/tokens.ts';
import type { I18n } from '../i18n/speaker.ts';
import { formFor } from '../negotiation.ts';
import type { Refuse } from '../server/refuse.ts';
import { notedIn, type Vermerk, vermerkOf } from './blocks.ts';
import { vermerkHtml } from './html.ts';
import { oneEach } from './one-each.ts';
import { vermerkText } from './text.ts';

interface Tools {
  readonly refuse: Refuse;
  readonly i18n: I18n;
  readonly gate: Gate;
  /** The turn at which a conversation stands; nothing where it is over, or never was. */
  readonly standing: (holder: Holder) => Promise<Turn | null>;
  readonly beside: Beside;
}

/** The forms that there are, as their media types, and what their files end in: the first where none is asked for. */
const ENDINGS = {
  'text/plain; charset=utf-8': 'txt',
  'text/html; charset=utf-8': 'html',
  'application/pdf': 'pdf',
} as const;

type Form = keyof typeof ENDINGS;

const FORMS = Object.keys(ENDINGS) as [Form, ...Form[]];

type Awaitable<T> = T | Promise<T>;

/** What a form makes of a note: its text, or its bytes. */
type Set = string | Uint8Array | 'busy';

/** The language beside the German: the one spoken, or the one that stands beside it. */
function besideIn({ language, second }: Turn): string | null {
  return language === 'de' ? second : language;
}

/** Puts the note for the file on a server: only who holds the conversation gets it, nothing is kept. */
export function mountVermerk(
  server: Server,
  { refuse, i18n, gate, standing, beside }: Tools,
): void {
  const sets: Readonly<Record<Form, (note: Vermerk, whose: string) => Awaitable<Set>>> = {
    'text/plain; charset=utf-8': vermerkText,
    'text/html; charset=utf-8': (note) => vermerkHtml(note),
    // It takes half a second: everybody else would wait for it.
    'application/pdf': oneEach((note: Vermerk) => beside.run('vermerkPdf', note)),
  };

  server.get('/v3/directline/conversations/:id/vermerk', async (request, response) => {
    const holder = gate(request, response);
    if (holder === null) return;
    const turn = await standing(holder);
    if (turn === null || turn.verdict === null) return refuse(request, response, 404);
    const vermerk = vermerkOf(notedIn(turn), i18n, besideIn(turn));
    const type = formFor(request.headers, FORMS);
    const set = await sets[type](vermerk, holder.conversation);
    if (set === 'busy') return refuse(request, response, 503);
    const body = Buffer.from(set);
    response.writeHead(200, {
      'Content-Type': type,
      'Content-Length': body.length,
      'Content-Disposition': `inline; filename="aktenvermerk-${turn.verdict.asOf}.${ENDINGS[type]}"`,
    });
    response.end(body);
  });
}
