import { accountRoutes } from './accounts/index.ts';
import { readActRoute } from './acts/read-act.route.ts';
import { heldEventRoutes } from './admin/held-events.routes.ts';
import { monitorRoutes } from './admin/monitor.routes.ts';
import { readEngineStateRoute } from './admin/read-engine-state.route.ts';
import { readInstanceRoute } from './admin/read-instance.route.ts';
import { auditRoutes } from './audit/audit.routes.ts';
import { alarmsRoute } from './ops/alarms.route.ts';
import { metricsRoute } from './metrics/metrics.route.ts';
import { caseLifeRoutes } from './case-life/case-life.routes.ts';
import { caseAppraisalRoutes } from './appraisal/case-appraisal.routes.ts';
import { recusalRoutes } from './appraisal/recusal.routes.ts';
import { appraisalRegisterRoutes } from './appraisal/register.routes.ts';
import { listCasesRoute } from './cases/list-cases.route.ts';
import { readCaseRoute } from './cases/read-case.route.ts';
import { diagramRoutes } from './diagrams/diagrams.routes.ts';
import { draftRoutes } from './documents/draft.routes.ts';
import { ledgerRoutes } from './documents/ledger.routes.ts';
import { paperRoutes } from './documents/paper.routes.ts';
import { fileRoutes } from './files/files.routes.ts';
import { formKitRoutes } from './forms/form-kit.routes.ts';
import { readFormRoute } from './forms/read-form.route.ts';
import { healthRoutes } from './health/health.routes.ts';
import { lawRoutes } from './law/law.routes.ts';
import { archiveRoutes } from './archives/archive.routes.ts';
import { bundleRoutes } from './models/bundle.routes.ts';
import { modelDraftRoutes } from './models/draft.routes.ts';
import { modelPaperRoutes } from './models/paper.routes.ts';
import { releaseProposalRoutes } from './models/proposal.routes.ts';
import { releaseRoutes } from './models/release.routes.ts';
import { upgradeRoutes } from './models/upgrade.routes.ts';
import { noticeRoutes } from './notices/notice.routes.ts';
import { handOverRoutes } from './hand-overs/hand-over.routes.ts';
import { listAlertsRoute } from './alerts/list-alerts.route.ts';
import { addMaterialsRoute } from './cases/add-materials.route.ts';
import { startCaseRoute } from './cases/start-case.route.ts';
import { startFromCertificateRoute } from './cases/start-from-certificate.route.ts';
import { retryIncidentRoute } from './admin/retry-incident.route.ts';
import { advanceCaseRoute } from './advance/advance-case.route.ts';
import { completeTaskRoute } from './tasks/complete-task.route.ts';
import { actDateRoutes } from './act-dates/act-dates.routes.ts';
import { handOverTaskRoutes } from './tasks/hand-over-task.routes.ts';
import { changeHandsRoutes } from './tasks/change-hands.routes.ts';
import { replaceFileRoute } from './materials/replace-file.route.ts';
import { duplicateRoutes } from './persons/duplicate.routes.ts';
import { personMergerRoutes } from './persons/merger.routes.ts';
import { personFileRoutes } from './persons/person-file.routes.ts';
import { personRoutes } from './persons/person.routes.ts';
import { registerImportRoutes } from './register/import.routes.ts';
import { registerRoutes } from './register/register.routes.ts';
import { openingRoutes } from './under-way/opening.routes.ts';
import { listTasksRoute } from './tasks/list-tasks.route.ts';
import { readTaskRoute } from './tasks/read-task.route.ts';
import { saveDraftRoute } from './tasks/save-draft.route.ts';
import { officeMergerRoutes } from './offices/merger.routes.ts';
import { officeRoutes } from './offices/office.routes.ts';
import { changeRoutes } from './maintenance/change.routes.ts';
import { mappingRoute } from './repairs/mapping.route.ts';
import { repairRoutes } from './repairs/repairs.routes.ts';
import { historyCleanupRoute } from './platform/history-cleanup.route.ts';
import { platformRoutes } from './platform/platform.routes.ts';
import { topicRoutes } from './platform/topics.routes.ts';
import { instancePageRoutes } from './instances/instance-page.routes.ts';
import { instanceRoutes } from './instances/instances.routes.ts';
import { eventLogRoutes } from './statistics/event-log.routes.ts';
import { heatMapRoutes } from './statistics/heat-map.routes.ts';
import { inboxRoutes } from './inbox/inbox.routes.ts';
import { listOrganisationsRoute } from './organisations/list-organisations.route.ts';
import { calendarRoutes } from './calendar/calendar.routes.ts';
import { proposalRoutes } from './settings/proposals.routes.ts';
import { settingsRoutes } from './settings/settings.routes.ts';
import { preCheckRoutes } from './pre-check/index.ts';
import type { Route } from './route.ts';
import { providerRoutes } from './provider/provider.routes.ts';
import { sessionRoutes } from './session/session.routes.ts';
import { uploadFileRoute } from './uploads/upload-file.route.ts';

/** Everything that the server answers: a new route is one line here. */
export const routes: readonly Route[] = [
  healthRoutes,
  lawRoutes,
  metricsRoute,
  alarmsRoute,
  auditRoutes,
  sessionRoutes,
  providerRoutes,
  accountRoutes,
  listOrganisationsRoute,
  officeRoutes,
  officeMergerRoutes,
  uploadFileRoute,
  listCasesRoute,
  readCaseRoute,
  caseLifeRoutes,
  readActRoute,
  fileRoutes,
  paperRoutes,
  draftRoutes,
  ledgerRoutes,
  handOverRoutes,
  noticeRoutes,
  archiveRoutes,
  replaceFileRoute,
  personRoutes,
  personFileRoutes,
  registerRoutes,
  registerImportRoutes,
  openingRoutes,
  duplicateRoutes,
  personMergerRoutes,
  readFormRoute,
  formKitRoutes,
  diagramRoutes,
  modelDraftRoutes,
  modelPaperRoutes,
  releaseRoutes,
  upgradeRoutes,
  bundleRoutes,
  releaseProposalRoutes,
  monitorRoutes,
  heldEventRoutes,
  platformRoutes,
  topicRoutes,
  historyCleanupRoute,
  repairRoutes,
  mappingRoute,
  changeRoutes,
  instanceRoutes,
  instancePageRoutes,
  heatMapRoutes,
  eventLogRoutes,
  readEngineStateRoute,
  readInstanceRoute,
  preCheckRoutes,
  startCaseRoute,
  startFromCertificateRoute,
  inboxRoutes,
  addMaterialsRoute,
  listTasksRoute,
  listAlertsRoute,
  readTaskRoute,
  handOverTaskRoutes,
  changeHandsRoutes,
  actDateRoutes,
  saveDraftRoute,
  completeTaskRoute,
  advanceCaseRoute,
  retryIncidentRoute,
  calendarRoutes,
  settingsRoutes,
  proposalRoutes,
  caseAppraisalRoutes,
  recusalRoutes,
  appraisalRegisterRoutes,
];
