/** A page that is not seen shows no frames: no longer than this is waited for one, in milliseconds. */
const PATIENCE = 200;

/** Does something once what is on the page by now has been shown. */
export function afterFrame(work: () => void): void {
  let isDone = false;
  const once = () => {
    if (!isDone) work();
    isDone = true;
  };
  requestAnimationFrame(() => setTimeout(once));
  setTimeout(once, PATIENCE);
}
