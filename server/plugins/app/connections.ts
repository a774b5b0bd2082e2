import type { Socket } from 'node:net';
import type { App } from '../../route.ts';

/**
 * Lets an ordered end wait for answers under way and for nothing else. Node itself takes a connection on which nothing has been asked yet for a busy one,
 * and browsers open such connections in advance: each would hold up the end.
 */
export function registerConnections(app: App): void {
  /** Requests under way on each open connection. */
  const open = new Map<Socket, number>();
  let closing = false;

  app.server.on('connection', (socket) => {
    if (closing) return void socket.destroy();
    open.set(socket, 0);
    socket.once('close', () => open.delete(socket));
  });
  app.server.on('request', ({ socket }, response) => {
    open.set(socket, (open.get(socket) ?? 0) + 1);
    // One listener more than those that the libraries count on.
    response.setMaxListeners(response.getMaxListeners() + 1).once('close', () => {
      const left = (open.get(socket) ?? 1) - 1;
      if (open.has(socket)) open.set(socket, left);
      if (closing && left === 0) socket.destroySoon();
    });
  });
  app.addHook('preClose', async () => {
    closing = true;
    for (const [socket, requests] of open) if (requests === 0) socket.destroy();
  });
}
