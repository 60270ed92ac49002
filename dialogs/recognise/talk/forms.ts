/** The forms that the words of patterns have, to be found by a typed word. */
export class Forms {
  private readonly numbers = new Map<string, number>();
  private readonly written = new Map<string, number[]>();
  private readonly beginnings = new Map<string, number[]>();
  private readonly endings = new Map<string, number[]>();
  private readonly middles = new Map<string, number[]>();

  private mapFor(word: string): Map<string, number[]> {
    if (word.startsWith('*')) return word.endsWith('*') ? this.middles : this.endings;
    return word.endsWith('*') ? this.beginnings : this.written;
  }

  /** The number of a word of patterns, which may stand for several. */
  numberOf(name: string, words: readonly string[]): number {
    const known = this.numbers.get(name);
    if (known !== undefined) return known;
    const number = this.numbers.size;
    this.numbers.set(name, number);
    for (const word of words) {
      const map = this.mapFor(word);
      const bare = word.replaceAll('*', '');
      map.set(bare, [...(map.get(bare) ?? []), number]);
    }
    return number;
  }

  /** The numbers of all that a typed word can be. */
  of(word: string): ReadonlySet<number> {
    const found = new Set(this.written.get(word));
    const take = (numbers: readonly number[] = []) => {
      for (const number of numbers) found.add(number);
    };
    for (let length = 1; length <= word.length; length += 1) {
      take(this.beginnings.get(word.slice(0, length)));
      take(this.endings.get(word.slice(-length)));
    }
    for (const [middle, numbers] of this.middles) if (word.includes(middle)) take(numbers);
    return found;
  }
}
