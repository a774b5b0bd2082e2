import type { Executor } from '../database/connect.ts';

export interface SessionSummary {
  id: string;
  signedInAt: string;
  seenAt: string;
  /** what the browser says of itself; shown, never trusted */
  agent: string;
  address: string;
}

interface Row {
  public_id: string;
  data: { signedInAt?: number; agent?: string; address?: string };
  seen_at: Date | null;
}

/** The open sessions of a user, the last used first. */
export async function listSessions(db: Executor, userId: string, at: Date): Promise<SessionSummary[]> {
  const rows = (await db('sessions').where({ user_id: userId }).where('expires_at', '>', at).whereRaw("data->'pending' is null").select('public_id', 'data', 'seen_at')) as Row[];
  return rows
    .map(({ public_id: id, data, seen_at: seen }) => {
      const signedInAt = new Date(data.signedInAt ?? 0);
      return { id, signedInAt: signedInAt.toISOString(), seenAt: (seen ?? signedInAt).toISOString(), agent: data.agent ?? '', address: data.address ?? '' };
    })
    .sort((a, b) => b.seenAt.localeCompare(a.seenAt));
}
