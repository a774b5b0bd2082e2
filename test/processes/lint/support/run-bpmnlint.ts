import { text } from 'node:stream/consumers';
import { BpmnModdle } from 'bpmn-moddle';
import bpmnlint from 'bpmnlint';
import { createLintConfig } from '../../../../processes/lint/index.ts';
import type { BpmnlintReport, OpenDiagram } from './bpmnlint-process.ts';
import { bundleWith, fromServer } from './shipped.ts';

/*
 * The real bpmnlint over diagrams as an editor holds them, in a process of its own: it is CommonJS that requires ES modules, which
 * Node does and the test runner's module loader does not.
 */

async function lint({ process, xml, later }: OpenDiagram): Promise<BpmnlintReport[][]> {
  const { rootElement } = await new BpmnModdle().fromXML(xml);
  const others = (): ReturnType<typeof bundleWith> => bundleWith().filter((file) => !('process' in file) || file.process !== process);
  const linter = new bpmnlint.Linter(createLintConfig({ ...fromServer, others }));
  const look = async (): Promise<BpmnlintReport[]> => Object.entries(await linter.lint(rootElement)).flatMap(([rule, entries]) => entries.map((entry) => ({ rule, ...entry })));
  const first = await look();
  if (later === undefined) return [first];
  const { flowElements } = rootElement.rootElements.find((element) => element.$type === 'bpmn:Process')!;
  const byId = (id: string): (typeof flowElements)[number] => flowElements.find((element) => element.id === id)!;
  byId(later.flow).targetRef = byId(later.target);
  return [first, await look()];
}

const open = JSON.parse(await text(process.stdin)) as OpenDiagram[];
const reports: BpmnlintReport[][][] = [];
for (const diagram of open) reports.push(await lint(diagram));
process.stdout.write(JSON.stringify(reports));
