/**
 * Loads a script of the page: this way also from a folder, and where nothing but files of one's own may run.
 * @param address where it is
 * @returns once it has run; rejected with its address where it cannot be loaded
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
      reject(new Error(address));
    };
    document.head.append(script);
  });
}
