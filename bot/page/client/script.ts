/**
 * Loads a script of the page: this way also from a folder, and where nothing but files of one's own may run.
 * @param address where it is
 */
export function loadScript(address: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = address;
    // In the order in which they are asked for: one may need another.
    script.async = false;
    script.onload = () => resolve();
    script.onerror = () => {
      script.remove();
      reject(new Error(`cannot be loaded: ${address}`));
    };
    document.head.append(script);
  });
}
