import type { ElementRule } from './types.ts';

const node = ['id', 'name'];
const flows = ['bpmn:incoming', 'bpmn:outgoing'];
const notes = ['bpmn:documentation', 'bpmn:extensionElements'];
const flowNode = [...notes, ...flows];
const reference: ElementRule = { attributes: [], children: [], text: 'plain' };

/** BPMN and its camunda extensions: only waiting states, registered external work and plain routing. */
export const bpmnElements: Readonly<Record<string, ElementRule>> = {
  'bpmn:definitions': {
    attributes: ['id', 'name', 'targetNamespace', 'exporter', 'exporterVersion'],
    children: [...notes, 'bpmn:collaboration', 'bpmn:process', 'bpmn:message', 'bpmndi:BPMNDiagram'],
  },
  'bpmn:documentation': { attributes: ['id'], children: [], text: 'plain' },
  'bpmn:extensionElements': { attributes: [], children: ['camunda:properties', 'camunda:in', 'camunda:out'] },
  'bpmn:message': { attributes: node, children: notes, required: ['id', 'name'], registeredAttributes: { name: 'messages' } },

  'bpmn:collaboration': { attributes: node, children: [...notes, 'bpmn:participant', 'bpmn:textAnnotation', 'bpmn:association'] },
  'bpmn:participant': { attributes: [...node, 'processRef'], children: notes },
  'bpmn:process': {
    attributes: [...node, 'isExecutable', 'camunda:historyTimeToLive', 'camunda:versionTag'],
    required: ['id', 'isExecutable', 'camunda:historyTimeToLive'],
    fixed: { isExecutable: ['true'] },
    registeredAttributes: { id: 'processKeys' },
    daysAttributes: ['camunda:historyTimeToLive'],
    children: [
      ...notes, 'bpmn:laneSet', 'bpmn:startEvent', 'bpmn:endEvent', 'bpmn:intermediateCatchEvent', 'bpmn:boundaryEvent', 'bpmn:userTask', 'bpmn:serviceTask',
      'bpmn:callActivity', 'bpmn:exclusiveGateway', 'bpmn:parallelGateway', 'bpmn:subProcess', 'bpmn:sequenceFlow', 'bpmn:textAnnotation', 'bpmn:association',
    ],
  },
  // Only as an event sub-process that a message starts and that interrupts (see check-structure.ts); none inside another.
  'bpmn:subProcess': {
    attributes: [...node, 'triggeredByEvent'],
    required: ['id', 'triggeredByEvent'],
    fixed: { triggeredByEvent: ['true'] },
    children: [
      ...notes, 'bpmn:startEvent', 'bpmn:endEvent', 'bpmn:intermediateCatchEvent', 'bpmn:boundaryEvent', 'bpmn:userTask', 'bpmn:serviceTask',
      'bpmn:callActivity', 'bpmn:exclusiveGateway', 'bpmn:parallelGateway', 'bpmn:sequenceFlow', 'bpmn:textAnnotation', 'bpmn:association',
    ],
  },
  'bpmn:laneSet': { attributes: node, children: [...notes, 'bpmn:lane'] },
  'bpmn:lane': { attributes: node, children: [...notes, 'bpmn:flowNodeRef'] },
  'bpmn:flowNodeRef': reference,
  'bpmn:incoming': reference,
  'bpmn:outgoing': reference,

  'bpmn:startEvent': { attributes: [...node, 'isInterrupting'], children: [...flowNode, 'bpmn:messageEventDefinition'], required: ['id'], fixed: { isInterrupting: ['true'] } },
  'bpmn:endEvent': { attributes: node, children: [...flowNode, 'bpmn:messageEventDefinition'], required: ['id'] },
  'bpmn:intermediateCatchEvent': { attributes: node, children: [...flowNode, 'bpmn:timerEventDefinition', 'bpmn:messageEventDefinition'], required: ['id'] },
  'bpmn:boundaryEvent': {
    attributes: [...node, 'attachedToRef', 'cancelActivity'],
    children: [...flowNode, 'bpmn:timerEventDefinition', 'bpmn:messageEventDefinition'],
    required: ['id', 'attachedToRef', 'cancelActivity'],
    fixed: { cancelActivity: ['false'] },
  },
  'bpmn:timerEventDefinition': { attributes: ['id'], children: ['bpmn:timeDate', 'bpmn:timeDuration'] },
  'bpmn:timeDate': { attributes: ['id', 'xsi:type'], children: [], text: 'identifier', expressionAttributes: { 'xsi:type': 'typeName' } },
  'bpmn:timeDuration': { attributes: ['id', 'xsi:type'], children: [], text: 'duration', expressionAttributes: { 'xsi:type': 'typeName' } },
  'bpmn:messageEventDefinition': {
    attributes: ['id', 'messageRef', 'camunda:type', 'camunda:topic'],
    children: [],
    fixed: { 'camunda:type': ['external'] },
    registeredAttributes: { 'camunda:topic': 'topics' },
  },

  'bpmn:userTask': {
    attributes: [...node, 'camunda:formKey', 'camunda:asyncAfter', 'camunda:candidateGroups'],
    children: flowNode,
    required: ['id', 'camunda:formKey', 'camunda:asyncAfter', 'camunda:candidateGroups'],
    fixed: { 'camunda:asyncAfter': ['true'] },
    expressionAttributes: { 'camunda:candidateGroups': 'identifier' },
    registeredAttributes: { 'camunda:formKey': 'formKeys' },
  },
  'bpmn:serviceTask': {
    attributes: [...node, 'camunda:type', 'camunda:topic', 'camunda:asyncBefore', 'camunda:asyncAfter'],
    children: flowNode,
    required: ['id', 'camunda:type', 'camunda:topic'],
    fixed: { 'camunda:type': ['external'], 'camunda:asyncBefore': ['true', 'false'], 'camunda:asyncAfter': ['true', 'false'] },
    registeredAttributes: { 'camunda:topic': 'topics' },
  },
  'bpmn:callActivity': {
    attributes: [...node, 'calledElement', 'camunda:calledElementBinding', 'camunda:asyncBefore', 'camunda:asyncAfter'],
    children: flowNode,
    required: ['id', 'calledElement', 'camunda:calledElementBinding'],
    fixed: { 'camunda:calledElementBinding': ['deployment'], 'camunda:asyncBefore': ['true', 'false'], 'camunda:asyncAfter': ['true', 'false'] },
    registeredAttributes: { calledElement: 'calledProcessKeys' },
  },
  'bpmn:exclusiveGateway': { attributes: [...node, 'gatewayDirection'], children: flowNode, required: ['id'] },
  'bpmn:parallelGateway': { attributes: [...node, 'gatewayDirection'], children: flowNode, required: ['id'] },
  'bpmn:sequenceFlow': { attributes: [...node, 'sourceRef', 'targetRef'], children: [...notes, 'bpmn:conditionExpression'], required: ['id', 'sourceRef', 'targetRef'] },
  'bpmn:conditionExpression': { attributes: ['id', 'xsi:type'], children: [], text: 'condition', expressionAttributes: { 'xsi:type': 'typeName' } },
  'bpmn:textAnnotation': { attributes: ['id', 'textFormat'], children: [...notes, 'bpmn:text'] },
  'bpmn:text': { attributes: [], children: [], text: 'plain' },
  'bpmn:association': { attributes: ['id', 'sourceRef', 'targetRef', 'associationDirection'], children: notes },

  'camunda:properties': { attributes: [], children: ['camunda:property'] },
  'camunda:property': { attributes: ['id', 'name', 'value'], children: [], required: ['name', 'value'] },
  'camunda:in': {
    attributes: ['businessKey', 'source', 'sourceExpression', 'target', 'variables'],
    children: [],
    fixed: { variables: ['all'] },
    expressionAttributes: { sourceExpression: 'constant' },
  },
  'camunda:out': { attributes: ['source', 'target'], children: [], required: ['source', 'target'] },
};
