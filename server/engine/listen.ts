import pg from 'pg';
import type { Logger } from 'pino';

/**
 * Listens on PostgreSQL channels and connects again whenever the connection is lost; after each new connection every channel rings once,
 * because notices sent meanwhile are gone.
 */
export function listen(url: string, channels: Record<string, () => void>, logger: Pick<Logger, 'warn'>): { stop(): Promise<void> } {
  let stopped = false;
  let client: pg.Client | undefined;
  let timer: NodeJS.Timeout | undefined;

  const again = (): void => {
    clearTimeout(timer);
    if (!stopped) timer = setTimeout(() => void open(), 1000);
  };
  const open = async (): Promise<void> => {
    const current = new pg.Client({ connectionString: url, application_name: 'listen', keepAlive: true });
    client = current;
    current.on('notification', (notice) => channels[notice.channel]?.());
    current.on('error', (error) => logger.warn({ reason: error.message }, 'listening connection lost'));
    current.on('end', again);
    try {
      await current.connect();
      for (const channel of Object.keys(channels)) await current.query(`listen ${pg.escapeIdentifier(channel)}`);
      for (const ring of Object.values(channels)) ring();
    } catch (error) {
      logger.warn({ reason: error instanceof Error ? error.message : 'unknown' }, 'cannot listen yet');
      await current.end().catch(() => undefined);
      again();
    }
  };
  void open();

  return {
    stop: async () => {
      stopped = true;
      clearTimeout(timer);
      await client?.end().catch(() => undefined);
    },
  };
}
