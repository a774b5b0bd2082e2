import { procedureRegistry } from '../../processes/registry.ts';

/** The name of a process as its diagram has it; the key when it is not registered. */
export const processName = (key: string): string => procedureRegistry.processes.find((entry) => entry.key === key)?.name ?? key;
