import { startFromCertificate } from '../../domain/certificate-replacement/start-from-certificate.ts';
import { dayOf } from '../../domain/platform/clock.ts';
import { officeCodesOf } from '../../domain/users/current-user.ts';
import type { Route } from '../route.ts';
import { Anything, Strict, Uuid } from '../schemas/common.ts';
import { problems } from '../schemas/problem.ts';

/** What the register knows of a certificate that is to be replaced, for the form of the application. */
export const startFromCertificateRoute: Route = (app, { db, clock }) => {
  app.get(
    '/api/certificates/:certificate/replacement',
    { config: { permission: 'open-case' }, schema: { summary: '以登记的证件开始换证补证收件', tags: ['cases'], params: Strict({ certificate: Uuid }), response: { 200: Strict({ answers: Anything }), ...problems } } },
    async ({ user, params }) => ({ answers: await startFromCertificate(db, { certificateId: params.certificate, officeCodes: officeCodesOf(user, 'caseworker'), today: dayOf(clock.now()) }) }),
  );
};
