import { bpmnElements } from './bpmn-elements.ts';
import { diagramElements } from './diagram-elements.ts';
import { dmnElements } from './dmn-elements.ts';
import type { AllowList } from './types.ts';

/**
 * What a deployable model may consist of, before the registered names are added (see `build-allow-list.ts`).
 * Everything absent is refused; add a construct only together with a fixture in `test/processes/guard-fixtures/`.
 */
export const allowListBase: Omit<AllowList, 'registered'> = {
  version: 1,
  limits: { bytes: 2_000_000, depth: 64, elements: 3_000, timerMin: 'PT1H', timerMax: 'P3Y', historyTimeToLiveMin: 'P180D' },
  namespaces: {
    bpmn: 'http://www.omg.org/spec/BPMN/20100524/MODEL',
    bpmndi: 'http://www.omg.org/spec/BPMN/20100524/DI',
    dc: 'http://www.omg.org/spec/DD/20100524/DC',
    di: 'http://www.omg.org/spec/DD/20100524/DI',
    camunda: 'http://camunda.org/schema/1.0/bpmn',
    bioc: 'http://bpmn.io/schema/bpmn/biocolor/1.0',
    color: 'http://www.omg.org/spec/BPMN/non-normative/color/1.0',
    xsi: 'http://www.w3.org/2001/XMLSchema-instance',
    dmn: 'https://www.omg.org/spec/DMN/20191111/MODEL/',
    dmndi: 'https://www.omg.org/spec/DMN/20191111/DMNDI/',
    dmndc: 'http://www.omg.org/spec/DMN/20180521/DC/',
    dmndi2: 'http://www.omg.org/spec/DMN/20180521/DI/',
    camundadmn: 'http://camunda.org/schema/1.0/dmn',
  },
  roots: ['bpmn:definitions', 'dmn:definitions'],
  elements: { ...bpmnElements, ...diagramElements, ...dmnElements },
  literals: { 'camunda:in@businessKey': '#{execution.processBusinessKey}' },
  patterns: {
    identifier: '^\\$\\{[A-Za-z][A-Za-z0-9]*\\}$',
    condition: "^\\$\\{[A-Za-z][A-Za-z0-9]* (==|!=|<|<=|>|>=) ('[A-Za-z0-9-]*'|-?[0-9]+|true|false)\\}$",
    constant: '^[a-z][a-z0-9-]*$',
    typeName: '^([A-Za-z][A-Za-z0-9-]*:)?tFormalExpression$',
    localReference: '^#[A-Za-z_][A-Za-z0-9_.-]*$',
  },
};
