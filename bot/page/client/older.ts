// Beside a page without a server. What engines of 2020 lack, lent to them where they lack it: phones that get no newer one are still in use, and a
// page from a folder has no server to answer in place of its script. What texts are understood by needs a newer
// engine; without one it is said that they cannot be read.

type Methods = Readonly<Record<string, (this: never, ...given: never[]) => unknown>>;

function lend(owner: object, methods: Methods): void {
  for (const [name, value] of Object.entries(methods)) {
    if (name in owner) continue;
    Object.defineProperty(owner, name, { value, writable: true, configurable: true });
  }
}

lend(Array.prototype, {
  at(this: unknown[], index: number) {
    return this[index < 0 ? this.length + index : index];
  },
  findLast(this: unknown[], test: (each: unknown) => boolean) {
    return [...this].reverse().find(test);
  },
  findLastIndex(this: unknown[], test: (each: unknown) => boolean) {
    const index = [...this].reverse().findIndex(test);
    return index < 0 ? index : this.length - 1 - index;
  },
  toSorted(this: unknown[], compare?: (one: unknown, other: unknown) => number) {
    return [...this].sort(compare);
  },
  toReversed(this: unknown[]) {
    return [...this].reverse();
  },
  with(this: unknown[], index: number, value: unknown) {
    const copy = [...this];
    copy[index < 0 ? this.length + index : index] = value;
    return copy;
  },
});

lend(String.prototype, {
  at(this: string, index: number) {
    return this[index < 0 ? this.length + index : index];
  },
  replaceAll(this: string, sought: string | RegExp, put: string) {
    const pattern =
      typeof sought === 'string'
        ? new RegExp(sought.replace(/[$()*+.?[\\\]^{|}]/g, '\\$&'), 'g')
        : sought;
    return this.replace(pattern, put);
  },
});

lend(Object, {
  hasOwn: (owner: object, key: string) => Object.getOwnPropertyDescriptor(owner, key) !== undefined,
});

// Which button sends a form: the last one that was pressed, as Enter in a field presses the first.
if (
  typeof document === 'object' &&
  !('submitter' in Event.prototype) &&
  !('SubmitEvent' in window)
) {
  let pressed: Element | null = null;
  const note = ({ target }: Event) => {
    pressed = target instanceof Element ? target.closest('button') : null;
  };
  document.addEventListener('click', note, true);
  Object.defineProperty(Event.prototype, 'submitter', { get: () => pressed });
}

// Without dialogs a warning stands on the page as anything else does.
if (typeof document === 'object' && !('HTMLDialogElement' in window)) {
  lend(HTMLElement.prototype, {
    showModal(this: HTMLElement) {
      this.setAttribute('open', '');
    },
    close(this: HTMLElement) {
      this.dispatchEvent(new Event('close'));
    },
  });
}
