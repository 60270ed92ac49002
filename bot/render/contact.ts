import type { NextId } from '../../src/index.ts';

/** Where to find somebody: whatever of this is known. */
export interface Contact {
  readonly name?: string | undefined;
  readonly address?: string | undefined;
  readonly phone?: string | undefined;
  readonly email?: string | undefined;
  readonly url?: string | undefined;
  readonly hours?: string | undefined;
}

/** Who is behind each "where to turn", as far as a municipality says so. */
export type Contacts = Readonly<Partial<Record<NextId, Contact>>>;

/** A contact in lines: who and where, how to reach them, when they are there. */
export function contactLines(contact: Contact | undefined): readonly string[] {
  if (contact === undefined) return [];
  const { name, address, phone, email, url, hours } = contact;
  const groups = [[name, address], [phone, email, url], [hours]];
  return groups
    .map((group) => group.filter((each) => each !== undefined).join(' · '))
    .filter((line) => line !== '');
}
