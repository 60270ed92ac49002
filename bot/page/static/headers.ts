import { FOREVER } from '../../server/asset.ts';
import { EVERYWHERE } from '../../server/headers.ts';

/** Where the files are whose names have a hash of what is in them: they never change. */
export const HASHED = 'files';

/** Anew each time, unless it is still the same: these names stay when what is in them changes. */
const ANEW = 'no-cache';

/** What kinds of text the files have, to be packed on the way. */
const PACKED = ['text/html', 'text/javascript', 'application/javascript', 'image/svg+xml'];

type Headers = readonly (readonly [name: string, value: string])[];

/** For hosts that read a file of headers; where several lines have one header they send them all. */
function headersFile(headers: Headers): string {
  const lines = (all: Headers) => all.map(([name, value]) => `  ${name}: ${value}`);
  const forever = [['Cache-Control', FOREVER]] as const;
  return ['/*', ...lines(headers), '', `/${HASHED}/*`, ...lines(forever), ''].join('\n');
}

function apache(headers: Headers): string {
  const line = ([name, value]: Headers[number]) => `Header always set ${name} "${value}"`;
  return `AddDefaultCharset utf-8
AddType text/javascript .js
<IfModule mod_deflate.c>
<IfModule mod_filter.c>
AddOutputFilterByType DEFLATE ${PACKED.join(' ')}
</IfModule>
</IfModule>
<IfModule mod_headers.c>
${headers.map(line).join('\n')}
${line(['Cache-Control', ANEW])}
<FilesMatch "\\.[0-9a-f]{16}\\.\\w+$">
${line(['Cache-Control', FOREVER])}
</FilesMatch>
</IfModule>
`;
}

function nginx(headers: Headers): string {
  const line = ([name, value]: Headers[number]) => `add_header ${name} "${value}" always;`;
  // Where a location has headers of its own, those above it count no longer.
  const lines = (cache: string) => [...headers, ['Cache-Control', cache] as const].map(line);
  return `charset utf-8;
charset_types text/javascript application/javascript;
gzip on;
gzip_types text/javascript application/javascript image/svg+xml;
${lines(ANEW).join('\n')}
location ~ "/${HASHED}/[^/]+\\.[0-9a-f]{16}\\.\\w+$" {
${lines(FOREVER).join('\n')}
}
`;
}

/**
 * What servers are to say of the files, as files to copy: what browsers may do with them, and for how long they
 * may be kept.
 * @param policy what the pages may do
 */
export function headerFiles(policy: string): Readonly<Record<string, string>> {
  const headers: Headers = [['Content-Security-Policy', policy], ...Object.entries(EVERYWHERE)];
  return {
    _headers: headersFile(headers),
    '.htaccess': apache(headers),
    'nginx.conf': nginx(headers),
  };
}
