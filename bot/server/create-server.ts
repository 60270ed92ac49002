import { randomBytes } from 'node:crypto';
import { createServer as createRestify, plugins, type Server } from 'restify';
import { createConversation, type RemarkId } from '../../dialogs/index.ts';
import { understandingBy } from '../../dialogs/typing.ts';
import type { Day } from '../../src/index.ts';
import { addressesOf } from '../about/pages.ts';
import { mountAbout } from '../about/routes.ts';
import { createLists } from '../api/lists.ts';
import { mountApi } from '../api/routes.ts';
import { today as todayHere } from '../clock.ts';
import type { Settings } from '../config/settings.ts';
import type { Site } from '../config/site.ts';
import { createGate } from '../directline/gate.ts';
import { createPasses } from '../directline/passes.ts';
import { mountDirectLine } from '../directline/routes.ts';
import { createWebChat, type WebConversation } from '../directline/service.ts';
import { createStreams } from '../directline/streams.ts';
import { createTokens } from '../directline/tokens.ts';
import { mountEmbed } from '../embed/routes.ts';
import type { Observe } from '../observability/event.ts';
import type { Measured } from '../observability/metrics.ts';
import { observedSession, observedStore } from '../observability/observed.ts';
import { observeRequests } from '../observability/requests.ts';
import { mountConversationPage } from '../page/routes.ts';
import { RULES_PATH } from '../regeln/path.ts';
import { mountRules } from '../regeln/routes.ts';
import { createExchange } from '../session/exchange.ts';
import { createSession } from '../session/session.ts';
import { type Bus, createLocalBus } from '../store/bus.ts';
import type { Store } from '../store/store.ts';
import { createQueues, type Turns } from '../store/turns.ts';
import { createVault } from '../store/vault.ts';
import type { Cloud } from '../teams/adapter.ts';
import type { TeamsConversation } from '../teams/bot.ts';
import { createCommandOf } from '../teams/commands.ts';
import { mountTab, TAB, TAB_HOSTS, TAB_SCRIPT } from '../teams/tab.ts';
import { createDrawing } from '../vermerk/drawing.ts';
import { mountVermerk } from '../vermerk/routes.ts';
import { createBrowserFiles } from '../webchat/browser-files.ts';
import { mountPage } from '../webchat/routes.ts';
import { pageWords } from '../webchat/words.ts';
import type { Speech } from '../words/speech.ts';
import { answerClientErrors } from './client-errors.ts';
import { headersOfEvery } from './every-answer.ts';
import { guard } from './guard.ts';
import { answerHead } from './head.ts';
import { mountHealth } from './health.ts';
import { limitWaiting } from './http-server.ts';
import { createLastResort, type LastResort } from './last-resort.ts';
import { createLifecycle, type Lifecycle } from './lifecycle.ts';
import { createOrigins } from './origins.ts';
import { createRefuse } from './refuse.ts';
import { mountSecurityTxt } from './security-txt.ts';

/** What a server is put together from. */
export interface Parts {
  readonly settings: Settings;
  readonly site: Site;
  readonly speech: Speech;
  /** Where everything is kept between two turns, sealed. */
  readonly store: Store;
  /** What tells servers that share a store what is new; there is one only where not given. */
  readonly bus?: Bus;
  /** The turns of servers that share a store; there is one only where not given. */
  readonly turns?: Turns;
  /** What seals conversations in Teams, which have no client that could hold a key; older ones behind the first. */
  readonly teamsKeys: readonly [Uint8Array, ...Uint8Array[]];
  /** The time in milliseconds; the machine's where not given. */
  readonly now?: () => number;
  /** The reference date of a conversation that begins; today's where not given. */
  readonly today?: () => Day;
  /** Microsoft's cloud; the public one where not given. */
  readonly cloud?: Cloud;
  /** Told whatever happens; nobody is where not given. */
  readonly observe?: Observe;
}

/** A server that has been put together and does not listen yet. */
export interface Built {
  readonly server: Server;
  readonly lifecycle: Lifecycle;
  readonly lastResort: LastResort;
  /** What it says of itself to whoever counts. */
  readonly measured: Measured;
  /**
   * Makes what a first visitor would wait for otherwise; best once the server listens.
   * @throws where the files for browsers cannot be made
   */
  readonly prepare: () => Promise<void>;
}

/** Puts the server together: every channel holds the same interview, by the same rules. */
export async function createServer(parts: Parts): Promise<Built> {
  const { settings, site, speech, teamsKeys, observe = () => undefined } = parts;
  const store = observedStore(parts.store, observe);
  const { now = Date.now, today = todayHere, cloud } = parts;
  const { bus = createLocalBus(), turns = createQueues() } = parts;
  const { i18n, lexiconOf, locales, ready } = speech;
  const lastResort = createLastResort(observe);
  const server = createRestify({
    name: 'zielgruppenlotse',
    // Its types know of the switch only, which means `domain`.
    handleUncaughtExceptions: lastResort.around as unknown as boolean,
  });
  limitWaiting(server);
  const origins = createOrigins(settings.publicUrl, site.origins);
  const headersOf = headersOfEvery(origins.isSecure);
  observeRequests(server.server, headersOf, observe);
  answerClientErrors(server.server, headersOf, observe);
  const streams = createStreams();
  bus.listen(streams.wake, streams.wakeAll);
  const { languages, contacts } = site;
  const conversation = createConversation(
    { rules: site.rules, languages, municipality: site.municipality },
    understandingBy(lexiconOf),
  );
  const exchangeOf = (opening: readonly RemarkId[]) =>
    createExchange({ conversation, i18n, languages, today, opening });
  const onFailure = lastResort.note;
  const drawing = createDrawing();
  const lists = createLists({ reading: site.reading });
  const lifecycle = createLifecycle(server, {
    dismiss: streams.close,
    close: () => Promise.all([bus.close(), store.close(), drawing.close(), lists.close()]),
  });

  const refuse = createRefuse(i18n, observe);
  const rulesUrl = settings.publicUrl === null ? {} : { rulesUrl: settings.publicUrl + RULES_PATH };
  const wording = { i18n, contacts, ...rulesUrl };
  answerHead(server);
  guard(server, origins, refuse, lastResort, observe);
  server.use(plugins.queryParser({ mapParams: false }));
  mountHealth(server, lifecycle, lastResort, store);
  mountSecurityTxt(server, { site, publicUrl: settings.publicUrl, refuse, now });
  const filesFor = createBrowserFiles(() =>
    languages.map((code) => pageWords(i18n.speaker(code), locales)),
  );
  mountPage(server, { i18n, locales, site, settings, refuse, filesFor, today });
  const about = addressesOf(locales, (id, code) => `/${id}?lang=${code}`);
  const tab = settings.teams === null ? null : { hosts: TAB_HOSTS, query: TAB, script: TAB_SCRIPT };
  const filesOfPage = mountConversationPage(
    server,
    { conversation, i18n, site: { ...site, about, rules: RULES_PATH }, today },
    { locales, site, refuse, tab },
  );
  const embed = mountEmbed(server, { i18n, site, settings });
  const { lifetime } = settings;
  const home = (code: string) => `/?lang=${code}`;
  mountAbout(server, { ...site, i18n, about, kept: lifetime, home });
  mountRules(server, { i18n, rules: site.rules });
  const secret = settings.tokenSecret ?? randomBytes(32).toString('base64url');
  const exchange = exchangeOf([]);
  const vault = createVault<WebConversation>(store);
  // Whoever reads gets everything in its order: several servers need not wait for each other.
  const web = createSession({ vault, exchange, ready, onFailure, lifetime });
  const session = observedSession(web, 'webchat', observe);
  const chat = createWebChat({ session, exchange, wording, now, onNew: bus.tell });
  const tokens = createTokens(secret, parts.now, lifetime);
  const gate = createGate(tokens, refuse);
  const passes = createPasses(createVault(store));
  mountDirectLine(server, { refuse, chat, tokens, passes, gate, streams, origins });
  mountVermerk(server, { refuse, i18n, gate, standing: chat.standing, draw: drawing.draw });
  mountApi(server, { refuse, i18n, rules: site.rules, today, lists });
  const tabScript = tab === null ? undefined : mountTab(server);
  if (settings.teams !== null) {
    // The Bot Framework is large: who has no Teams does not wait for it.
    const { mountTeams } = await import('../teams/routes.ts');
    const [key, ...older] = teamsKeys;
    const spoken = createSession({
      vault: createVault<TeamsConversation>(store, older),
      exchange: exchangeOf(['throughMicrosoft']),
      ready,
      onFailure,
      lifetime,
      // What is sent into Teams stays in the order in which it came.
      inTurn: turns,
    });
    mountTeams(server, {
      settings: settings.teams,
      refuse,
      session: observedSession(spoken, 'msteams', observe),
      keys: { key, secret },
      commandOf: createCommandOf(i18n, lexiconOf),
      wording,
      cloud,
    });
  }
  const prepare = async () => {
    // In slices, one language after the other: nobody waits for them but who types before they are made.
    for (const language of [null, ...languages]) void speech.prepare(language);
    await Promise.all([filesFor(), filesOfPage(), embed(), tabScript?.()]);
  };
  const measured = { streams: streams.count, kept: store.used };
  return { server, lifecycle, lastResort, measured, prepare };
}
