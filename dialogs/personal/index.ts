/**
 * What belongs to a person alone in what is typed: names, addresses, numbers, dates of birth. Apart from the
 * interview, so that a browser has it without that: what is blacked out there is never sent.
 *
 * @example
 * const redact = createRedactor(mergedPersonal([words]));
 * redact('Ich heiße Ada, Duldung').shown; // 'Ich heiße █████, Duldung'
 */
export { createRedactor } from './redactor.ts';
export { BLACK } from './spans.ts';
export { mergedPersonal, type PersonalWords } from './words.ts';
