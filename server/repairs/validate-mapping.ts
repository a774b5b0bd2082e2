import type { ReleaseRow } from '../../domain/models/release-row.ts';
import { byProcess } from '../../domain/repairs/kinds/judge-migrate.ts';
import { engineWords } from '../../domain/repairs/migration/engine-words.ts';
import type { MappedElement } from '../../domain/repairs/repair.ts';
import type { EngineGateway } from '../engine/gateway.ts';

/** What the engine has against a mapping, in words and in its own. */
export interface MappingFault {
  process: string;
  element: string;
  words: string;
  original: string;
}

interface Instruction {
  sourceActivityIds: [string];
  targetActivityIds: [string];
  updateEventTrigger: boolean;
}
interface Plan {
  sourceProcessDefinitionId: string;
  targetProcessDefinitionId: string;
  instructions: Instruction[];
}
interface Report {
  instructionReports: { instruction: Instruction; failures: string[] }[];
}

/** Has the engine validate a mapping as the migration plans that it stands for, diagram by diagram: composed as `MigrationPlans.planOf` of the engine composes the plan by which a case is migrated. Nothing is changed. */
export async function validateMapping(engine: EngineGateway, before: ReleaseRow, after: ReleaseRow, mapping: readonly MappedElement[]): Promise<MappingFault[]> {
  const told = byProcess(mapping);
  const common = Object.keys(before.definitions).filter((process) => after.definitions[process] !== undefined && after.definitions[process] !== before.definitions[process]);
  const faults = await Promise.all(common.map((process) => faultsOf(engine, process, before.definitions[process] as string, after.definitions[process] as string, told[process] ?? {})));
  return faults.flat();
}

async function faultsOf(engine: EngineGateway, process: string, source: string, target: string, mapping: Readonly<Record<string, string | null>>): Promise<MappingFault[]> {
  const ask = <T>(path: string, body: unknown): Promise<T> => engine.rest<T>('POST', path, { type: 'application/json', bytes: Buffer.from(JSON.stringify(body)) });
  const equal = await ask<Plan>('/migration/generate', { sourceProcessDefinitionId: source, targetProcessDefinitionId: target, updateEventTriggers: false });
  const taken = new Set(Object.values(mapping));
  const own = Object.entries(mapping).flatMap(([from, to]): Instruction[] => (to === null ? [] : [{ sourceActivityIds: [from], targetActivityIds: [to], updateEventTrigger: false }]));
  const kept = equal.instructions.filter(({ sourceActivityIds: [from], targetActivityIds: [to] }) => !(from in mapping) && !taken.has(to));
  const { instructionReports } = await ask<Report>('/migration/validate', { ...equal, instructions: [...kept, ...own] });
  return instructionReports.flatMap(({ instruction, failures }) => failures.map((original) => ({ process, element: instruction.sourceActivityIds[0], words: engineWords(original), original })));
}
