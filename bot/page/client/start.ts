// Runs on a page from a folder, in whatever engine there is: where the page's own script cannot, what stands there
// for those without a script is shown. Nothing newer than browsers of 2015 know may be written here.

/** How long a page may take to come up once all of it is loaded, in milliseconds. */
const PATIENCE = 3000;

function showPlain(): void {
  const page = document.documentElement;
  if (page.hasAttribute('data-local')) return;
  const plain = document.querySelectorAll('noscript');
  for (let index = 0; index < plain.length; index += 1) {
    const noscript = plain[index];
    // With scripts on, what stands in it is a text.
    if (noscript !== undefined)
      noscript.insertAdjacentHTML('beforebegin', noscript.textContent ?? '');
  }
}

window.addEventListener('load', () => setTimeout(showPlain, PATIENCE));
