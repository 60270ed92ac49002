import { createHash } from 'node:crypto';

/** What a page needs, beside its own files. */
interface Needs {
  /** What stands in it: it is there with the first bytes. */
  readonly styles: readonly string[];
  /** The origins that may show it in a frame. */
  readonly origins: readonly string[];
  /** Where its form may lead. */
  readonly forms: "'self'" | "'none'";
}

const hashOf = (style: string) => `'sha256-${createHash('sha256').update(style).digest('base64')}'`;

/** What the page may do: nothing but its own files, and its own form. */
export function pagePolicy({ styles, origins, forms }: Needs): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src ${styles.map(hashOf).join(' ')}`,
    "img-src 'self' data:",
    "connect-src 'self'",
    `frame-ancestors 'self' ${origins.join(' ')}`.trim(),
    "base-uri 'none'",
    `form-action ${forms}`,
  ].join('; ');
}

/** What a page may do that is only read: nothing but show the style that stands in it. */
export function readingPolicy(style: string): string {
  return [
    "default-src 'none'",
    `style-src ${hashOf(style)}`,
    'img-src data:',
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}
