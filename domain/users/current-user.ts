export type Role = 'caseworker' | 'analyst' | 'administrator' | 'auditor';
export type Level = 'province' | 'city' | 'county' | 'township';

export interface RoleInOffice {
  orgCode: string;
  orgName: string;
  level: Level;
  role: Role;
}

/** Who is acting, with the roles as they are in the database now. */
export interface CurrentUser {
  id: string;
  name: string;
  login: string;
  roles: RoleInOffice[];
}

export const hasRole = (user: CurrentUser, ...roles: readonly Role[]): boolean => user.roles.some((held) => roles.includes(held.role));

/** The engine's name of the group of an office's caseworkers. */
export const groupOf = (orgCode: string): string => `org${orgCode}`;

/** The engine's groups of a user: the offices in which the user is a caseworker. */
export const groupsOf = (user: CurrentUser): string[] => user.roles.filter((held) => held.role === 'caseworker').map((held) => groupOf(held.orgCode));
