import { isEmbedded, listenAround } from '../../browser/around.ts';

/**
 * Goes along with the page whose panel shows this one: it is told the language, and that Escape was pressed; it
 * tells a language that it was put into meanwhile. No answer is told.
 * @param speak has the conversation go on in a language
 * @returns what tells it the language that is spoken; nothing is told where no panel shows this page
 */
export function connectAround(speak: (code: string) => void): (language: string) => void {
  if (!isEmbedded()) return () => undefined;
  // Who may show this page in a frame is settled by whoever serves it.
  const { tell } = listenAround(
    () => true,
    ({ language }) => language !== undefined && speak(language),
  );
  document.addEventListener('keydown', ({ key, defaultPrevented, isComposing }) => {
    if (key !== 'Escape' || defaultPrevented || isComposing) return;
    if (document.querySelector('dialog[open]') === null) tell({ close: true });
  });
  let told = '';
  return (language) => {
    if (told !== language) tell({ language });
    told = language;
  };
}
