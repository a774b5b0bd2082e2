import { inStep, insertStep, removeStep, replaced, retarget, swapConditions, swapSteps } from './edit-diagram.ts';
import { shipped } from './shipped.ts';

/** A diagram that differs from the shipped one in one point, by what was done to it. */
export interface Edited {
  readonly name: string;
  readonly process: string;
  readonly xml: string;
}

const edit = (process: string, name: string, change: (xml: string) => string): Edited => ({ name, process, xml: change(shipped[process]!) });

/** Without a step: what led to it leads on. */
export const without = (process: string, step: string): Edited => edit(process, `without ${step}`, (xml) => removeStep(xml, step));

/** Two steps change places. */
export const swapped = (process: string, a: string, b: string): Edited => edit(process, `${b} and ${a} in each other's place`, (xml) => swapSteps(xml, a, b));

/** Two ways out of a gateway change their conditions. */
export const turned = (process: string, a: string, b: string): Edited => edit(process, `${a} with the condition of ${b}`, (xml) => swapConditions(xml, a, b));

/** A flow leads to another step. */
export const led = (process: string, flow: string, target: string): Edited => edit(process, `${flow} led to ${target}`, (xml) => retarget(xml, flow, target));

/** A step says something else. */
export const changed = (process: string, step: string, from: string, to: string): Edited => edit(process, `${step} with ${to || 'nothing'} for ${from}`, (xml) => inStep(xml, step, from, to));

/** A flow has another condition. */
export const asked = (process: string, from: string, to: string): Edited => edit(process, `${to} for ${from}`, (xml) => replaced(xml, from, to));

/** One more step in which papers are made ready: it does nothing in law. */
export const withPaper = (process: string, flow: string): Edited =>
  edit(process, `papers made ready on ${flow}`, (xml) => insertStep(xml, flow, 'one-more-paper', '<bpmn:serviceTask id="one-more-paper" name="生成文书" camunda:type="external" camunda:topic="shared.render-papers" />'));

/** A step under another name. */
export const renamed = (process: string, step: string): Edited => edit(process, `${step} renamed`, (xml) => inStep(xml, step, ' name="', ' name="重新命名的'));
