import type { Server } from 'restify';
import type { Site } from '../config/site.ts';
import type { Contact } from '../render/contact.ts';
import type { Refuse } from './refuse.ts';

const PATH = '/.well-known/security.txt';

/** How long what it says may be relied on, in milliseconds. Source: RFC 9116, 2.5.5: less than a year. */
const HOLDS = 90 * 24 * 60 * 60 * 1000;

/** The languages in which a municipality here can be expected to read a report. */
const LANGUAGES = 'de, en';

/** A number that can be dialled, with what people put between its digits. */
const DIALLED = /^\+?[\d\s()/-]+$/;

/** A telephone number as an address. Source: RFC 3966: one without its country says which it is of. */
function telephone(number: string): string {
  const digits = number.replaceAll(/[^+\d]/g, '');
  return digits.startsWith('+') ? `tel:${digits}` : `tel:${digits};phone-context=+49`;
}

/** The ways to reach somebody, as addresses, the best first. Source: RFC 9116, 2.5.3: pages by HTTPS alone. */
function addressesOf({ email, url, phone }: Contact): readonly string[] {
  return [
    ...(email === undefined ? [] : [`mailto:${encodeURI(email)}`]),
    ...(url?.startsWith('https:') ? [url] : []),
    ...(phone !== undefined && DIALLED.test(phone) ? [telephone(phone)] : []),
  ];
}

interface Tools {
  readonly site: Pick<Site, 'feedback'>;
  readonly publicUrl: string | null;
  readonly refuse: Refuse;
  /** The time in milliseconds. */
  readonly now: () => number;
}

/**
 * Says whom to tell of a hole in security, as RFC 9116 has it: the one who takes feedback. Where there is nobody, there
 * is no such file.
 */
export function mountSecurityTxt(
  server: Server,
  { site: { feedback }, publicUrl, refuse, now }: Tools,
): void {
  const contacts = feedback === null ? [] : addressesOf(feedback);

  function text(): string {
    const expires = new Date(now() + HOLDS).toISOString().replace(/\.\d+/, '');
    const lines = [
      ...contacts.map((address) => `Contact: ${address}`),
      `Expires: ${expires}`,
      `Preferred-Languages: ${LANGUAGES}`,
      ...(publicUrl?.startsWith('https:') ? [`Canonical: ${publicUrl}${PATH}`] : []),
    ];
    return `${lines.join('\n')}\n`;
  }

  server.get(PATH, (request, response, next) => {
    if (contacts.length === 0) refuse(request, response, 404);
    else response.sendRaw(200, text(), { 'Content-Type': 'text/plain; charset=utf-8' });
    next();
  });
}
