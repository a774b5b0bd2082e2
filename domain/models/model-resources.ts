import { basename } from 'node:path';
import { procedureRegistry } from '../../processes/registry.ts';

/** A file of a release: what analysts edit. */
export interface ModelResource {
  /** file name in the release, e.g. `disability-rating.bpmn` */
  name: string;
  /** key of the process or decision that it holds */
  key: string;
  title: string;
  kind: 'diagram' | 'table';
}

/** The files that a release consists of, as registered: none can be added or left out by an edit. */
export const modelResources: readonly ModelResource[] = [
  ...procedureRegistry.processes.map(({ key, name, file }) => ({ name: basename(file), key, title: name, kind: 'diagram' as const })),
  ...procedureRegistry.decisions.map(({ key, name, file }) => ({ name: basename(file), key, title: name, kind: 'table' as const })),
];

export const findResource = (name: string): ModelResource | undefined => modelResources.find((resource) => resource.name === name);
