export type Role = 'caseworker' | 'analyst' | 'administrator' | 'security-administrator' | 'auditor';
export type Level = 'province' | 'city' | 'county' | 'township';

export interface RoleInOffice {
  orgCode: string;
  orgName: string;
  level: Level;
  role: Role;
  /** offices that were merged into this one: what they did is this office's to read and to go on with */
  predecessors?: readonly string[];
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

/** The offices in which the user has one of the roles, with those that were merged into them. */
export const officeCodesOf = (user: CurrentUser, ...roles: readonly Role[]): string[] => user.roles.filter((held) => roles.includes(held.role)).flatMap((held) => [held.orgCode, ...(held.predecessors ?? [])]);

/** The engine's groups of a user: the offices in which the user is a caseworker. */
export const groupsOf = (user: CurrentUser): string[] => officeCodesOf(user, 'caseworker').map(groupOf);
