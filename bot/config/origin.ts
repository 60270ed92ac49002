/** The origin of an address, or nothing where it is no address of the web. */
export function originOf(address: string): string | null {
  try {
    const { protocol, origin } = new URL(address);
    return /^https?:$/.test(protocol) ? origin : null;
  } catch {
    return null;
  }
}
