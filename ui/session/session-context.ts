import { createContext, useContext } from 'react';
import type { Role, Session } from '../api/types.ts';

export interface SessionControl {
  session: Session;
  signOut: () => Promise<void>;
}

export const SessionContext = createContext<SessionControl | null>(null);

/** The signed-in person; only inside pages that ask for one. @throws Error on a public page */
export function useSession(): SessionControl {
  const control = useContext(SessionContext);
  if (!control) throw new Error('useSession outside of SessionGate');
  return control;
}

export const hasRole = (session: Session, ...roles: Role[]): boolean => session.roles.some((held) => roles.includes(held.role));
