import { describe, expect, it } from 'vitest';
import { LONGEST_TEXT } from '../../dialogs/recognise/length.ts';
import type { Lexicon } from '../../dialogs/recognise/lexicon.ts';
import type { Node } from '../../dialogs/recognise/names.ts';
import { recognise } from '../../dialogs/recognise/recognise.ts';
import { BUILT_IN } from '../../src/rule-set.ts';
import { i18n, lexiconOf } from '../speech.ts';

const AS_OF = '2026-05-04';

/** What a text cost: how often the lexicon was asked about a word, and looked into for a name. */
class Cost {
  steps = 0;
  private readonly nodes = new Map<Node, Node>();

  /** The same lexicon, which counts whatever it is asked. */
  counting(lexicon: Lexicon): Lexicon {
    return {
      ...lexicon,
      root: this.node(lexicon.root),
      is: (kind, word) => this.step(() => lexicon.is(kind, word)),
      standsFor: (word) => this.step(() => lexicon.standsFor(word)),
    };
  }

  private step<Result>(ask: () => Result): Result {
    this.steps += 1;
    return ask();
  }

  private node(node: Node): Node {
    const known = this.nodes.get(node);
    if (known !== undefined) return known;
    const children = new CountedChildren(
      node.children,
      (ask) => this.step(ask),
      (next) => this.node(next),
    );
    const counted = { targets: node.targets, children };
    this.nodes.set(node, counted);
    return counted;
  }
}

/** The ways on from a place in the tree of names, counted as they are looked at. */
class CountedChildren extends Map<string, Node> {
  private readonly all: ReadonlyMap<string, Node>;
  private readonly step: <Result>(ask: () => Result) => Result;
  private readonly countedNode: (node: Node) => Node;

  constructor(
    all: ReadonlyMap<string, Node>,
    step: <Result>(ask: () => Result) => Result,
    countedNode: (node: Node) => Node,
  ) {
    super();
    this.all = all;
    this.step = step;
    this.countedNode = countedNode;
  }

  override get(word: string): Node | undefined {
    const next = this.step(() => this.all.get(word));
    return next === undefined ? undefined : this.countedNode(next);
  }

  override *[Symbol.iterator](): MapIterator<[string, Node]> {
    for (const [word, next] of this.all) yield this.step(() => [word, this.countedNode(next)]);
  }
}

/** What a long text can be made of that has cost a lot; the words are of every language or of none. */
const UNITS: Readonly<Record<string, (lexicon: Lexicon) => string>> = {
  'small words': () => 'mal hier mal ',
  'small words of its own': (lexicon) => smallNames(lexicon).slice(0, 4).join(' '),
  'small words that names begin with': (lexicon) => smallNames(lexicon).slice(0, 40).join(' '),
  'names and small words': () => 'Duldung nach dem Heim in der Stadt mal ',
  'a name with a gap': () => 'abgelehnt, mal hier, Klage mal läuft ',
  'words with a slip': () => 'Aufenthaltsgestatung Gemeinschaftsunterkumft ',
  'words that are none': () => 'abcdefg hijklmnop qrstuvwxyz ',
  numbers: () => '25 2 § 60 a, 9. ',
  denied: () => 'keine Duldung nicht GU ',
  signs: () => ' , . ; ',
};

function smallNames({ root, is }: Lexicon): readonly string[] {
  return [...root.children.keys()].filter((word) => is('filler', word));
}

function costOf(text: string, question: string, lexicon: Lexicon): number {
  const cost = new Cost();
  const asked = {
    question,
    options: [],
    isMonth: false,
    settled: {},
    asOf: AS_OF,
    rules: BUILT_IN,
  };
  recognise(text, asked, cost.counting(lexicon));
  return cost.steps;
}

describe.each(i18n.codes)('A text in %s that is twice as long', (language) => {
  const lexicon = lexiconOf(language);

  it.each(Object.keys(UNITS))('costs little more than twice as much: %s', (name) => {
    const unit = `${UNITS[name]?.(lexicon)} `;
    const ofLength = (length: number) =>
      costOf(
        unit.repeat(Math.ceil(length / unit.length)).slice(0, length),
        'unterbringung',
        lexicon,
      );
    const [half, whole] = [ofLength(LONGEST_TEXT / 4), ofLength(LONGEST_TEXT / 2)];
    expect(half).toBeGreaterThan(0);
    expect(whole / half).toBeLessThan(2.5);
  });
});
