import type { Request, Response, Server } from 'restify';
import { languagesIn } from '../negotiation.ts';
import { trusted } from '../page/html.ts';
import { readingPolicy } from '../page/policy.ts';
import { sendPage } from '../server/send-asset.ts';
import { ABOUT_IDS, languageFor } from './pages.ts';
import { ABOUT_STYLE } from './style.ts';
import { type About, aboutView } from './view.ts';

const POLICY = readingPolicy(ABOUT_STYLE);

/** Puts the pages that say what this is on a server. */
export function mountAbout(server: Server, about: About): void {
  for (const id of ABOUT_IDS) {
    const send = async (request: Request, response: Response) => {
      const { lang } = request.query as { readonly lang?: unknown };
      const named = typeof lang === 'string' ? lang.slice(0, 35) : undefined;
      const { language } = about.i18n.choose({ named, preferred: languagesIn(request.headers) });
      const code = languageFor(id, language, about.about);
      const page = String(aboutView(id, code, about, trusted(ABOUT_STYLE)));
      await sendPage(request, response, page, {
        'Content-Security-Policy': POLICY,
        'Content-Language': code,
      });
    };
    server.get(`/${id}`, send);
  }
}
