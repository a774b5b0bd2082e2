import type { FastifyRequest } from 'fastify';
import { forbidden } from '../../domain/platform/problem.ts';
import type { Role } from '../../domain/users/current-user.ts';
import { hasRole } from '../../domain/users/current-user.ts';

const NAMES: Record<Role, string> = { caseworker: '经办人员', analyst: '流程分析人员', administrator: '系统管理员', auditor: '审计人员' };

/** A hook that lets only users pass who hold one of the roles in some office; what they see there is the scope's matter. */
export function requireRole(...roles: Role[]): (request: FastifyRequest) => Promise<void> {
  return async (request) => {
    if (!hasRole(request.user, ...roles)) throw forbidden(`此功能仅限${roles.map((role) => NAMES[role]).join('、')}使用。`);
  };
}
