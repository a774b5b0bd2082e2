import type { Database } from '../database/connect.ts';

export interface Heart {
  /** unlike every other process's */
  process: string;
  host: string;
  pid: number;
  startedAt: Date;
}

/** Writes the sign of life of a worker process; the time is the database's. */
export async function beat(db: Database, heart: Heart, sign: { sincePollMs: number | null; running: number }): Promise<void> {
  const at = db.raw('now()');
  const row = { beat_at: at, last_poll_at: sign.sincePollMs === null ? null : db.raw("now() - ? * interval '1 millisecond'", [sign.sincePollMs]), running: sign.running };
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
