import type { Logger } from 'pino';
import type { Database } from '../../domain/database/connect.ts';
import { applyAllPartitions } from '../../domain/engine-events/apply-engine-events.ts';
import { deliverNext } from '../../domain/inbox/deliver-message.ts';
import type { Clock } from '../../domain/platform/clock.ts';
import { dispatchOne } from './dispatch-commands.ts';
import type { EngineGateway } from './gateway.ts';
import { listen } from './listen.ts';
import { runLoop } from './run-loop.ts';

export interface EngineLinkDeps {
  db: Database;
  databaseUrl: string;
  clock: Clock;
  engine: EngineGateway;
  logger: Logger;
}

const SENDERS = 3;

/** Starts both directions between application and engine, commands out and events in, and the carrier of messages between offices. Each wakes on NOTIFY and looks by itself every two seconds. */
export function startEngineLink(deps: EngineLinkDeps): { stop(): Promise<void> } {
  const senders = Array.from({ length: SENDERS }, (_, index) => runLoop({ name: `send-commands-${index}`, step: () => dispatchOne(deps), idleMs: 2000, logger: deps.logger }));
  const carrier = runLoop({ name: 'deliver-messages', step: () => deliverNext(deps), idleMs: 2000, logger: deps.logger });
  const applyEvents = async (): Promise<boolean> => {
    const applied = (await applyAllPartitions(deps)) > 0;
    // A case may wait for a message now.
    if (applied) carrier.wake();
    return applied;
  };
  const bridge = runLoop({ name: 'apply-engine-events', step: applyEvents, idleMs: 2000, logger: deps.logger });
  const channels = listen(
    deps.databaseUrl,
    { commands: () => senders.forEach((sender) => sender.wake()), engine_events: () => bridge.wake(), office_messages: () => carrier.wake() },
    deps.logger,
  );
  return {
    stop: async () => {
      await channels.stop();
      await Promise.all([...senders.map((sender) => sender.stop()), bridge.stop(), carrier.stop()]);
    },
  };
}
