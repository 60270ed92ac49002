import type { Request, Server } from 'restify';
import type { Turn } from '../../dialogs/turn.ts';
import type { Gate } from '../directline/gate.ts';
import type { Holder } from '../directline/tokens.ts';
import { refuse } from '../server/refuse.ts';
import { type Vermerk, vermerkOf } from './blocks.ts';
import { vermerkHtml } from './html.ts';
import { vermerkPdf } from './pdf.ts';
import { vermerkText } from './text.ts';

interface Tools {
  readonly gate: Gate;
  /** The turn at which a conversation stands; nothing where it is over, or never was. */
  readonly standing: (holder: Holder) => Promise<Turn | null>;
}

/** The forms that there are, the first of them where none is asked for. */
const FORMS = {
  'text/plain': vermerkText,
  'text/html': vermerkHtml,
  'application/pdf': vermerkPdf,
} as const satisfies Record<string, (vermerk: Vermerk) => string | Promise<Buffer>>;

type Form = keyof typeof FORMS;

const ENDINGS: Readonly<Record<Form, string>> = {
  'text/plain': 'txt',
  'text/html': 'html',
  'application/pdf': 'pdf',
};

/** The form that is asked for before the others; text where it is none of ours. */
function formFor({ headers }: Request): Form {
  const accepted = (headers.accept ?? '').split(',').map((each) => {
    const [type = '', quality = '1'] = each.split(/;\s*q=/);
    return { type: type.trim(), quality: Number(quality) };
  });
  const wanted = accepted
    .toSorted((one, other) => other.quality - one.quality)
    .find(({ type }) => Object.hasOwn(FORMS, type));
  return (wanted?.type ?? 'text/plain') as Form;
}

/** The language beside the German: the one spoken, or the one that stands beside it. */
function besideIn({ language, second }: Turn): string | null {
  return language === 'de' ? second : language;
}

/** Puts the note for the file on a server: only who holds the conversation gets it, nothing is kept. */
export function mountVermerk(server: Server, { gate, standing }: Tools): void {
  server.get('/v3/directline/conversations/:id/vermerk', async (request, response) => {
    const holder = gate(request, response);
    if (holder === null) return;
    const turn = await standing(holder);
    if (turn === null || turn.verdict === null) return refuse(request, response, 404);
    const vermerk = vermerkOf({ ...turn, verdict: turn.verdict }, besideIn(turn));
    const form = formFor(request);
    const body = Buffer.from(await FORMS[form](vermerk));
    response.writeHead(200, {
      'Content-Type': form.startsWith('text/') ? `${form}; charset=utf-8` : form,
      'Content-Length': body.length,
      'Content-Disposition': `inline; filename="aktenvermerk-${turn.verdict.asOf}.${ENDINGS[form]}"`,
    });
    response.end(body);
  });
}
