/** What a press is on: a link, where it is on one. */
function linkAt(target: EventTarget | null): HTMLAnchorElement | null {
  return target instanceof Element ? target.closest<HTMLAnchorElement>('footer a[href]') : null;
}

/**
 * In a frame, has the pages at the foot open beside it: most refuse to be shown in one, and nothing would lead back
 * to the interview.
 */
export function openBeside(): void {
  if (window.top === window.self) return;
  document.addEventListener('click', ({ target }) => {
    const link = linkAt(target);
    if (link !== null) Object.assign(link, { target: '_blank', rel: 'noopener' });
  });
}
