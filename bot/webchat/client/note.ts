import { element } from './chrome.ts';
import { codeIn, DOMAIN, isGone } from './requests.ts';
import type { Session } from './session.ts';

/** What a conversation is reached with. */
type Reached = Pick<Session, 'conversationId' | 'token'>;

/**
 * The note for the file about the verdict that stands, in one of its forms; nothing where there is none.
 * @throws where the server cannot make it just now
 */
async function fetchNote({ conversationId, token }: Reached, form: string): Promise<Blob | null> {
  const response = await fetch(`${DOMAIN}/conversations/${conversationId}/vermerk`, {
    headers: { accept: form, authorization: `Bearer ${token}` },
  });
  if (response.ok) return await response.blob();
  const { status } = response;
  if (isGone({ status, code: await codeIn(response) })) return null;
  throw new Error(String(status));
}

/** Hands the note out; `false` where the conversation is over, and there is none any more. */
export type HandOut = (session: Reached) => Promise<boolean>;

/** Prints the note: on paper there is nothing but it. */
export const printNote: HandOut = async (session) => {
  const note = await fetchNote(session, 'text/html');
  const paper = element('paper');
  if (note === null || paper === null) return false;
  // The server has made it of its own words, with everything else escaped.
  paper.innerHTML = await note.text();
  window.print();
  return true;
};

/** Saves the note as a PDF. */
export const saveNote: HandOut = async (session) => {
  const note = await fetchNote(session, 'application/pdf');
  if (note === null) return false;
  const href = URL.createObjectURL(note);
  Object.assign(document.createElement('a'), { href, download: 'aktenvermerk.pdf' }).click();
  URL.revokeObjectURL(href);
  return true;
};

/** Offers the note, once there is a verdict that it can be about. */
export function offerNote(isOffered: boolean): void {
  const bar = element('note');
  if (bar !== null) bar.hidden = !isOffered;
  if (!isOffered) element('paper')?.replaceChildren();
}
