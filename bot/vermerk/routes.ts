import type { Server } from 'restify';
import type { Turn } from '../../dialogs/index.ts';
import { hungUp } from '../beside/hung-up.ts';
import type { Gate } from '../directline/gate.ts';
import type { Holder } from '../directline/tokens.ts';
import type { I18n } from '../i18n/speaker.ts';
import { formFor } from '../negotiation.ts';
import type { Refuse } from '../server/refuse.ts';
import { notedIn, vermerkOf } from './blocks.ts';
import type { Drawing } from './drawing.ts';
import { vermerkHtml } from './html.ts';
import { vermerkText } from './text.ts';

interface Tools {
  readonly refuse: Refuse;
  readonly i18n: I18n;
  readonly gate: Gate;
  /** The turn at which a conversation stands; nothing where it is over, or never was. */
  readonly standing: (holder: Holder) => Promise<Turn | null>;
  readonly draw: Drawing['draw'];
}

/** What sets the note in each form that there is, by media type: the first where none is asked for. A PDF is drawn. */
const FORMS = {
  'text/plain; charset=utf-8': { set: vermerkText, ending: 'txt' },
  'text/html; charset=utf-8': { set: vermerkHtml, ending: 'html' },
  'application/pdf': { set: null, ending: 'pdf' },
} as const;

const TYPES = Object.keys(FORMS) as [keyof typeof FORMS, ...(keyof typeof FORMS)[]];

/** The language beside the German: the one spoken, or the one that stands beside it. */
function besideIn({ language, second }: Turn): string | null {
  return language === 'de' ? second : language;
}

/** Puts the note for the file on a server: only who holds the conversation gets it, nothing is kept. */
export function mountVermerk(server: Server, { refuse, i18n, gate, standing, draw }: Tools): void {
  server.get('/v3/directline/conversations/:id/vermerk', async (request, response) => {
    const holder = gate(request, response);
    if (holder === null) return;
    const left = hungUp(response);
    const turn = await standing(holder);
    if (turn === null || turn.verdict === null) return refuse(request, response, 404);
    const vermerk = vermerkOf(notedIn(turn), i18n, besideIn(turn));
    const type = formFor(request.headers, TYPES);
    const { set, ending } = FORMS[type];
    const body =
      set === null ? await draw(holder.conversation, vermerk, left) : Buffer.from(set(vermerk));
    if (body === 'dropped') return;
    if (body === 'full') return refuse(request, response, 503);
    response.writeHead(200, {
      'Content-Type': type,
      'Content-Length': body.length,
      'Content-Disposition': `inline; filename="aktenvermerk-${turn.verdict.asOf}.${ending}"`,
    });
    response.end(body);
  });
}
