import type { PageSite } from '../host.ts';
import { createKeeping } from './keeping.ts';
import { OWN_SITE, readOwnSite } from './own-site.ts';
import { handedIn, handIn } from './registry.ts';

/** Tells whoever wrote the site's script what cannot be used of it: in the console, and under the page. */
function tellFaults(faults: readonly string[]): void {
  const isUnreadable = faults.includes('');
  const place = document.querySelector<HTMLElement>(
    isUnreadable ? '#site-unreadable' : '#site-faults',
  );
  if (place === null || faults.length === 0) return;
  for (const fault of isUnreadable ? [] : faults) {
    const item = document.createElement('li');
    item.textContent = fault;
    place.querySelector('ul')?.append(item);
  }
  place.hidden = false;
  console.error(place.innerText);
}

/** What the site says of itself now, whatever was said when the page was written. */
function siteNow(written: PageSite): PageSite {
  const [first, ...others] = handedIn('shared').languages;
  const known = [first.code, ...others.map(({ code }) => code)] as const;
  const { site, faults } = readOwnSite(Reflect.get(globalThis, OWN_SITE), written, known);
  tellFaults(faults);
  return site;
}

handIn('own-site', { siteNow, createKeeping });
