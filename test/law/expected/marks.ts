const MARKS = ['L', 'S', 'O', 'I'];

/** The marks of a ground in one order: which of them stands first means nothing. */
export function marks(ground: string | readonly string[] = ''): string {
  return MARKS.filter((mark) => ground.includes(mark)).join('+');
}
