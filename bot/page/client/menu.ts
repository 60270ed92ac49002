/** The menu that lies over the page. */
const open = () => document.querySelector<HTMLDetailsElement>('header > details[open]');

/** Shuts the menu by Escape, by a press beside it, and where the focus goes on past it. */
export function shutMenu(): void {
  const beside = ({ target }: Event) => {
    const menu = open();
    if (menu !== null && !menu.contains(target as Node)) menu.open = false;
  };
  document.addEventListener('click', beside);
  document.addEventListener('focusin', beside);
  document.addEventListener('keydown', (event) => {
    const menu = open();
    if (event.key !== 'Escape' || menu === null) return;
    // What else it would shut stays.
    event.preventDefault();
    menu.open = false;
    menu.querySelector('summary')?.focus();
  });
}
