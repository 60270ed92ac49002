import type { Request, Response, Server } from 'restify';
import type { RuleSet } from '../../src/index.ts';
import type { I18n } from '../i18n/speaker.ts';
import { type Asset, assetOf } from '../server/asset.ts';
import { sendAsset } from '../server/send-asset.ts';
import { RULES_POLICY, rulesHtml } from './html.ts';
import { rulesMarkdown } from './markdown.ts';
import { rulesPage } from './page.ts';
import { RULES_PATH } from './path.ts';

interface Tools {
  readonly i18n: I18n;
  readonly rules: RuleSet;
}

/** A restart can bring other rules: after an hour a browser asks anew. */
const FOR_A_WHILE = 'public, max-age=3600';

/** Where the page is, in each of its forms. */
const FORMS = {
  [RULES_PATH]: { type: 'html', set: rulesHtml },
  [`${RULES_PATH}.md`]: { type: 'md', set: rulesMarkdown },
} as const;

/** Puts the page of the rules on a server: those that it decides by, made when somebody first asks, and once. */
export function mountRules(server: Server, { i18n, rules }: Tools): void {
  for (const [path, { type, set }] of Object.entries(FORMS)) {
    let making: Promise<Asset> | undefined;
    const send = async (request: Request, response: Response) => {
      making ??= assetOf(type, Buffer.from(set(rulesPage(rules, i18n))));
      const asset = await making;
      response.setHeader('Content-Security-Policy', RULES_POLICY);
      response.setHeader('Content-Language', 'de');
      sendAsset(request, response, asset, FOR_A_WHILE);
    };
    server.get(path, send);
  }
}
