import { procedureRegistry } from '../processes/registry.ts';

const nameOf = (file: string): string => file.split('/').at(-1) ?? file;

/** The files of a release, as they are registered. */
export const modelFiles: readonly { name: string; title: string; kind: 'diagram' | 'table' }[] = [
  ...procedureRegistry.processes.map(({ name, file }) => ({ name: nameOf(file), title: name, kind: 'diagram' as const })),
  ...procedureRegistry.decisions.map(({ name, file }) => ({ name: nameOf(file), title: name, kind: 'table' as const })),
];

/** What a file is called for people. */
export const titleOf = (name: string): string => modelFiles.find((file) => file.name === name)?.title ?? name;
