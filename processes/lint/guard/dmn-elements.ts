import type { ElementRule } from './types.ts';

/** FEEL is the engine's default; every other language would run scripts or expressions. */
const feel = ['feel', 'FEEL', 'https://www.omg.org/spec/DMN/20191111/FEEL/'];
const language = { fixed: { expressionLanguage: feel } };
const text: ElementRule = { attributes: [], children: [], text: 'plain' };
const tests: ElementRule = { attributes: ['id', 'expressionLanguage'], children: ['dmn:description', 'dmn:text'], ...language };
const typed = ['id', 'name', 'label', 'typeRef'];

/** Decision tables in FEEL and the requirements between them; no boxed invocations, functions or scripts. */
export const dmnElements: Readonly<Record<string, ElementRule>> = {
  'dmn:definitions': {
    attributes: ['id', 'name', 'namespace', 'exporter', 'exporterVersion', 'expressionLanguage'],
    children: ['dmn:description', 'dmn:inputData', 'dmn:decision', 'dmndi:DMNDI'],
    ...language,
  },
  'dmn:description': text,
  'dmn:text': text,
  'dmn:inputData': { attributes: ['id', 'name', 'label'], children: ['dmn:description', 'dmn:variable'] },
  'dmn:variable': { attributes: typed, children: ['dmn:description'] },
  'dmn:decision': {
    attributes: ['id', 'name', 'label', 'camundadmn:historyTimeToLive', 'camundadmn:versionTag'],
    children: ['dmn:description', 'dmn:question', 'dmn:allowedAnswers', 'dmn:variable', 'dmn:informationRequirement', 'dmn:decisionTable'],
    required: ['id', 'camundadmn:historyTimeToLive'],
    registeredAttributes: { id: 'decisions' },
    daysAttributes: ['camundadmn:historyTimeToLive'],
  },
  'dmn:question': text,
  'dmn:allowedAnswers': text,
  'dmn:informationRequirement': { attributes: ['id'], children: ['dmn:requiredDecision', 'dmn:requiredInput'] },
  'dmn:requiredDecision': { attributes: ['href'], children: [], required: ['href'], expressionAttributes: { href: 'localReference' } },
  'dmn:requiredInput': { attributes: ['href'], children: [], required: ['href'], expressionAttributes: { href: 'localReference' } },
  'dmn:decisionTable': {
    attributes: ['id', 'label', 'hitPolicy', 'aggregation', 'preferredOrientation', 'outputLabel'],
    children: ['dmn:description', 'dmn:input', 'dmn:output', 'dmn:annotation', 'dmn:rule'],
    fixed: { hitPolicy: ['UNIQUE', 'FIRST', 'ANY', 'COLLECT', 'RULE ORDER'], aggregation: ['SUM', 'COUNT', 'MIN', 'MAX'] },
  },
  'dmn:input': { attributes: ['id', 'label', 'camundadmn:inputVariable'], children: ['dmn:description', 'dmn:inputExpression', 'dmn:inputValues'] },
  'dmn:inputExpression': { attributes: ['id', 'typeRef', 'expressionLanguage'], children: ['dmn:text'], ...language },
  'dmn:inputValues': tests,
  'dmn:output': { attributes: typed, children: ['dmn:description', 'dmn:outputValues', 'dmn:defaultOutputEntry'] },
  'dmn:outputValues': tests,
  'dmn:defaultOutputEntry': tests,
  'dmn:annotation': { attributes: ['name'], children: ['dmn:description'] },
  'dmn:rule': { attributes: ['id'], children: ['dmn:description', 'dmn:inputEntry', 'dmn:outputEntry', 'dmn:annotationEntry'] },
  'dmn:inputEntry': tests,
  'dmn:outputEntry': tests,
  'dmn:annotationEntry': { attributes: [], children: ['dmn:text'] },
};
