import { isLoopback } from '../config/address.ts';

/** Which origins are ours, and which may use us. */
export interface Origins {
  /** Whether a request may be served: it comes from no page at all, or from one that may. */
  readonly isAllowed: (origin: string | undefined) => boolean;
  /** Under which origin a client that named this host finds the server. */
  readonly ownFor: (host: string | undefined) => string;
  /** Whether it is reached by TLS. */
  readonly isSecure: boolean;
}

/**
 * @param publicUrl the server's own origin; where there is none, it is known by the names of
 *   this machine only, so that no foreign name can be made to point at it
 * @param embedding the origins that the site file names
 */
export function createOrigins(publicUrl: string | null, embedding: readonly string[]): Origins {
  const isOwn = (origin: string) =>
    publicUrl === null ? isLoopback(URL.parse(origin)?.hostname ?? '') : origin === publicUrl;
  return {
    isSecure: publicUrl?.startsWith('https:') ?? false,
    isAllowed: (origin) => origin === undefined || embedding.includes(origin) || isOwn(origin),
    ownFor: (host = '') => {
      if (publicUrl !== null) return publicUrl;
      const named = URL.parse(`http://${host}`);
      return named !== null && isLoopback(named.hostname) ? named.origin : 'http://localhost';
    },
  };
}
