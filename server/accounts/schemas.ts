import { Type } from '@sinclair/typebox';
import { Instant, Level, Nullable, OneOf, Role, Strict, Uuid } from '../schemas/common.ts';

const Text = Type.String();

export const UserId = Type.String({ pattern: '^[a-z0-9]{1,40}$' });
export const OrgCode = Type.String({ pattern: '^[0-9]{6,9}$' });
export const UserParams = Strict({ id: UserId });
export const RoleHeld = Strict({ orgCode: OrgCode, role: Role });
export const SessionRow = Strict({ id: Uuid, signedInAt: Instant, seenAt: Instant, agent: Text, address: Text });

export const Account = Strict({
  id: Text,
  login: Text,
  name: Text,
  status: OneOf('active', 'locked', 'left'),
  orgCode: Text,
  orgName: Text,
  roles: Type.Array(Strict({ orgCode: Text, orgName: Text, level: Level, role: Role })),
  headOf: Type.Array(Text),
  lockedUntil: Nullable(Instant),
  oneTimePassword: Type.Boolean(),
  secondFactor: Type.Boolean(),
  identity: Nullable(Text),
  sessions: Type.Integer(),
  openTasks: Type.Integer(),
  manageable: Type.Boolean(),
});
