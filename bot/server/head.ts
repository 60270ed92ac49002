import type { Server } from 'restify';

/**
 * Answers HEAD wherever GET is answered: with the same status and headers. Node knows what was asked, and sends no body.
 * What comes before routes sees HEAD as GET from here on.
 */
export function answerHead(server: Server): void {
  server.pre((request, _response, next) => {
    if (request.method === 'HEAD') request.method = 'GET';
    next();
  });
  server.on('MethodNotAllowed', (_request, response, _error, done) => {
    const allowed = String(response.getHeader('Allow'));
    if (allowed.split(', ').includes('GET')) response.setHeader('Allow', `${allowed}, HEAD`);
    done();
  });
}
