import { basename } from 'node:path';
import { formIds, loadFormById } from '../../forms/index.ts';
import { procedureRegistry } from '../../processes/registry.ts';
import { documentCatalog, documentKinds } from '../rendering/index.ts';

export type ModelKind = 'diagram' | 'table' | 'paper' | 'form';

/** A file of a release: what analysts edit. */
export interface ModelResource {
  /** file name in the release, e.g. `disability-rating.bpmn`, `acceptance-notice.hbs`, `disability-rating.county-review.json` */
  name: string;
  /** key of the process or decision that it holds; kind of the paper; id of the form */
  key: string;
  title: string;
  kind: ModelKind;
  /** where it is shipped, from the root of the platform */
  file: string;
}

const LEVELS: Readonly<Record<string, string>> = { 'county-report': '（县级）', 'city-report': '（市级）' };
const PROCEDURES: Readonly<Record<string, string>> = { 'disability-rating': '评残', 'certificate-replacement': '换证补证', 'relation-transfer': '关系转移', 'death-cancellation': '死亡注销' };

/** What a form is called beside all others: its title with the procedure to which it belongs. */
function formTitle(id: string): string {
  const [process = ''] = id.split('/');
  return `${PROCEDURES[process] ?? procedureRegistry.processes.find(({ key }) => key === process)?.name ?? process}：${loadFormById(id).title}`;
}

/** The files that a release consists of, as registered: none can be added or left out by an edit. */
export const modelResources: readonly ModelResource[] = [
  ...procedureRegistry.processes.map(({ key, name, file }) => ({ name: basename(file), key, title: name, kind: 'diagram' as const, file: `processes/${file}` })),
  ...procedureRegistry.decisions.map(({ key, name, file }) => ({ name: basename(file), key, title: name, kind: 'table' as const, file: `processes/${file}` })),
  ...documentKinds.map((kind) => ({ name: paperFile(kind), key: kind, title: `${documentCatalog[kind].title}${LEVELS[kind] ?? ''}`, kind: 'paper' as const, file: `forms/${documentCatalog[kind].procedure}/documents/${kind}.hbs` })),
  ...formIds.map((id) => ({ name: formFile(id), key: id, title: formTitle(id), kind: 'form' as const, file: `forms/${id}.json` })),
];

/** Name in a release of a paper's template. */
export function paperFile(kind: string): string {
  return `${kind}.hbs`;
}

/** Name in a release of a form (`<process>/<task>`). */
export function formFile(id: string): string {
  return `${id.replace('/', '.')}.json`;
}

const byName = new Map(modelResources.map((resource) => [resource.name, resource]));

export const findResource = (name: string): ModelResource | undefined => byName.get(name);

/** Whether a file of a release is for the engine: diagrams and tables are; papers and forms are read by the platform only. */
export const isForEngine = ({ name }: { name: string }): boolean => /\.(bpmn|dmn)$/.test(name);
