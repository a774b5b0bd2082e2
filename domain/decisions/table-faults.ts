import { institutionKinds } from '../../regulations/appraisal/index.ts';
import type { InstitutionKind } from '../../regulations/appraisal/index.ts';
import { categoryCodes } from '../../regulations/eligibility/index.ts';
import type { ApplicationType } from '../../regulations/eligibility/index.ts';
import { circumstanceKeys } from '../../regulations/materials/index.ts';
import { replacementReasonKeys } from '../../regulations/replacement/index.ts';
import { negativeRoute } from '../../regulations/routing/index.ts';
import { DecisionError, readTable } from '../../processes/decisions/index.ts';
import type { DecisionTable } from '../../processes/decisions/index.ts';
import type { DecisionKey } from '../../processes/registry.ts';
import { decideNegativeRoute } from './decide-negative-route.ts';
import { institutionByInjury } from './institution-by-injury.ts';
import { replacementMaterials } from './replacement-materials.ts';
import { requiredMaterials } from './required-materials.ts';
import { transferMaterials } from './transfer-materials.ts';

const materials = (type: ApplicationType) => (table: DecisionTable): void => {
  for (const category of categoryCodes) {
    for (const circumstances of [[], ...circumstanceKeys.map((key) => [key]), circumstanceKeys]) {
      for (const flag of [true, false]) requiredMaterials(type, { category, hasUnit: flag, hospitalised: flag, circumstances }, table);
    }
  }
};

function institutions(table: DecisionTable): void {
  for (const kind of Object.keys(institutionKinds) as InstitutionKind[]) for (const occasion of ['first', 'second'] as const) institutionByInjury(kind, occasion, table);
}

/** The text of 第15至17条 leaves nothing open here: a table that says otherwise is wrong. */
function routes(table: DecisionTable): void {
  for (const level of ['county', 'city', 'province'] as const) {
    for (const routing of ['item-1', 'non-1'] as const) {
      for (const stage of ['before-appraisal', 'after-appraisal'] as const) {
        const [given, law] = [decideNegativeRoute(level, routing, stage, table), negativeRoute(level, routing, stage)];
        if (given.outcome !== law.outcome || given.stepwise !== law.stepwise) throw new DecisionError(table.key, `${level}、${routing}、${stage} 的去向与第${law.article}条不符`);
      }
    }
  }
}

function replacement(table: DecisionTable): void {
  for (const reason of replacementReasonKeys) for (const newCertificateNeeded of [true, false]) replacementMaterials({ reason, newCertificateNeeded }, table);
}

function transfer(table: DecisionTable): void {
  for (const type of ['military-inbound', 'cross-province-out', 'cross-province-in'] as const) for (const certificateLost of [true, false]) transferMaterials({ type, certificateLost }, table);
  for (const type of ['in-province-out', 'in-province-in'] as const) transferMaterials({ type }, table);
}

const tryOut: Readonly<Record<DecisionKey, (table: DecisionTable) => void>> = {
  'materials-initial': materials('initial'),
  'materials-retrospective': materials('retrospective'),
  'materials-adjustment': materials('adjustment'),
  'institution-by-injury': institutions,
  'negative-routing': routes,
  'materials-replacement': replacement,
  'materials-transfer': transfer,
};
const isKnown = (key: string): key is DecisionKey => Object.hasOwn(tryOut, key);

/** Why a decision table cannot be used: it cannot be read, leaves a question without a clear answer, or contradicts the law. Null when it can. */
export function faultOfTable(xml: string): string | null {
  try {
    const table = readTable(xml);
    if (!isKnown(table.key)) return `未登记的决策表 ${table.key}`;
    tryOut[table.key](table);
    return null;
  } catch (error) {
    if (error instanceof DecisionError) return error.message;
    throw error;
  }
}
