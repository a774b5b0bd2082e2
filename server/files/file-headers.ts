import type { FastifyReply } from 'fastify';

/**
 * Headers of a file that is shown in the browser: nothing in it runs, and only our own pages may put it into a frame.
 * A sandbox, or a ban on objects, would keep browsers' PDF viewers from starting; a PDF's own scripts never reach the page's origin.
 */
export function fileHeaders(reply: FastifyReply, mediaType: string): FastifyReply {
  const policy = mediaType === 'application/pdf' ? "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'self'" : "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'; sandbox";
  return reply.type(mediaType).header('content-security-policy', policy).header('x-frame-options', 'SAMEORIGIN').header('x-content-type-options', 'nosniff').header('cross-origin-resource-policy', 'same-origin');
}
