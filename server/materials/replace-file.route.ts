import { replaceFile } from '../../domain/materials/replace-file.ts';
import { findMaterialFileId } from '../../domain/queries/find-file.ts';
import { officeCodesOf } from '../../domain/users/current-user.ts';
import { caseScope } from '../auth/scope.ts';
import { Reason } from '../documents/paper-schemas.ts';
import type { Route } from '../route.ts';
import { Strict, Uuid } from '../schemas/common.ts';
import { problems } from '../schemas/problem.ts';

/** A better scan in the place of a bad one; both stay. */
export const replaceFileRoute: Route = (app, { db, clock }) => {
  app.post(
    '/api/material-files/:id/replace',
    { config: { permission: 'work-on-cases', looking: 'case' }, schema: { summary: '更换材料文件', tags: ['cases'], params: Strict({ id: Uuid }), body: Strict({ uploadId: Uuid, reason: Reason }), response: { 200: Strict({ id: Uuid }), ...problems } } },
    async ({ user, params, body, seen }) => {
      const fileId = await findMaterialFileId(db, caseScope(user, { roles: ['caseworker'] }), params.id);
      const officeCodes = officeCodesOf(user, 'caseworker');
      return { id: await replaceFile(db, { userId: user.id, officeCodes, at: clock.now() }, { fileId, seen, ...body }) };
    },
  );
};
