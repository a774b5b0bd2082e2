import { readActRoute } from './acts/read-act.route.ts';
import { monitorRoutes } from './admin/monitor.routes.ts';
import { readEngineStateRoute } from './admin/read-engine-state.route.ts';
import { listCasesRoute } from './cases/list-cases.route.ts';
import { readCaseRoute } from './cases/read-case.route.ts';
import { diagramRoutes } from './diagrams/diagrams.routes.ts';
import { fileRoutes } from './files/files.routes.ts';
import { readFormRoute } from './forms/read-form.route.ts';
import { healthRoutes } from './health/health.routes.ts';
import { listAlertsRoute } from './alerts/list-alerts.route.ts';
import { addMaterialsRoute } from './cases/add-materials.route.ts';
import { startCaseRoute } from './cases/start-case.route.ts';
import { retryIncidentRoute } from './admin/retry-incident.route.ts';
import { advanceCaseRoute } from './advance/advance-case.route.ts';
import { completeTaskRoute } from './tasks/complete-task.route.ts';
import { handOverTaskRoutes } from './tasks/hand-over-task.routes.ts';
import { listTasksRoute } from './tasks/list-tasks.route.ts';
import { readTaskRoute } from './tasks/read-task.route.ts';
import { saveDraftRoute } from './tasks/save-draft.route.ts';
import { listOrganisationsRoute } from './organisations/list-organisations.route.ts';
import type { Route } from './route.ts';
import { sessionRoutes } from './session/session.routes.ts';
import { uploadFileRoute } from './uploads/upload-file.route.ts';

/** Everything that the server answers: a new route is one line here. */
export const routes: readonly Route[] = [
  healthRoutes,
  sessionRoutes,
  listOrganisationsRoute,
  uploadFileRoute,
  listCasesRoute,
  readCaseRoute,
  readActRoute,
  fileRoutes,
  readFormRoute,
  diagramRoutes,
  monitorRoutes,
  readEngineStateRoute,
  startCaseRoute,
  addMaterialsRoute,
  listTasksRoute,
  listAlertsRoute,
  readTaskRoute,
  handOverTaskRoutes,
  saveDraftRoute,
  completeTaskRoute,
  advanceCaseRoute,
  retryIncidentRoute,
];
