/** The hosts there are: names in their ASCII form, and addresses. Others would mean more where an origin is put in. */
const HOST = /^(?:[a-z\d._-]+|\[[\da-f:.]+\])$/;

/** The origin of an address, or nothing where it is no address of the web. */
export function originOf(address: string): string | null {
  try {
    const { protocol, hostname, origin } = new URL(address);
    return /^https?:$/.test(protocol) && HOST.test(hostname) ? origin : null;
  } catch {
    return null;
  }
}
