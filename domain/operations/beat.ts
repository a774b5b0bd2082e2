import type { Database } from '../database/connect.ts';

export interface Heart {
  /** unlike every other process's */
  process: string;
  host: string;
  pid: number;
  startedAt: Date;
}

export interface Sign {
  sincePollMs: number | null;
  running: number;
  topics?: readonly string[];
  version?: string;
  /** tasks since the start of the process: done, and failed in whatever way */
  done?: number;
  failed?: number;
}

/** Writes the sign of life of a worker process; the time is the database's. */
export async function beat(db: Database, heart: Heart, sign: Sign): Promise<void> {
  const at = db.raw('now()');
  const row = { beat_at: at, last_poll_at: sign.sincePollMs === null ? null : db.raw("now() - ? * interval '1 millisecond'", [sign.sincePollMs]), running: sign.running, topics: [...(sign.topics ?? [])], version: sign.version ?? '', done: sign.done ?? 0, failed: sign.failed ?? 0 };
  await db('heartbeats').insert({ process: heart.process, host: heart.host, pid: heart.pid, started_at: heart.startedAt, ...row }).onConflict('process').merge(row);
}

/** An orderly end is no silence. */
export async function endHeart(db: Database, heart: Heart): Promise<void> {
  await db('heartbeats').where({ process: heart.process }).delete();
}

/**
 * Removes what processes of this machine have left that do not live any more: the supervision has started this one in their place.
 * @param isAlive whether a pid of this machine runs
 */
export async function clearDeadHearts(db: Database, host: string, isAlive: (pid: number) => boolean): Promise<void> {
  const rows = (await db('heartbeats').where({ host }).select('process', 'pid')) as { process: string; pid: number }[];
  const dead = rows.filter((row) => !isAlive(row.pid)).map((row) => row.process);
  if (dead.length > 0) await db('heartbeats').whereIn('process', dead).delete();
}
