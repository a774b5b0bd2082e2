import type { ElementRule } from './types.ts';

const bounds = ['x', 'y', 'width', 'height'];
const colours = ['bioc:stroke', 'bioc:fill', 'color:background-color', 'color:border-color'];
const empty = (attributes: readonly string[]): ElementRule => ({ attributes, children: [] });

/** The drawing of a BPMN diagram: positions and colours, never text. */
export const diagramElements: Readonly<Record<string, ElementRule>> = {
  'bpmndi:BPMNDiagram': { attributes: ['id', 'name', 'resolution'], children: ['bpmndi:BPMNPlane', 'bpmndi:BPMNLabelStyle'] },
  'bpmndi:BPMNPlane': { attributes: ['id', 'bpmnElement'], children: ['bpmndi:BPMNShape', 'bpmndi:BPMNEdge'] },
  'bpmndi:BPMNShape': {
    attributes: ['id', 'bpmnElement', 'isHorizontal', 'isExpanded', 'isMarkerVisible', ...colours],
    children: ['dc:Bounds', 'bpmndi:BPMNLabel'],
  },
  'bpmndi:BPMNEdge': { attributes: ['id', 'bpmnElement', 'sourceElement', 'targetElement', ...colours], children: ['di:waypoint', 'bpmndi:BPMNLabel'] },
  'bpmndi:BPMNLabel': { attributes: ['id', 'labelStyle', 'color:color'], children: ['dc:Bounds'] },
  'bpmndi:BPMNLabelStyle': { attributes: ['id'], children: ['dc:Font'] },
  'dc:Font': empty(['name', 'size', 'isBold', 'isItalic', 'isUnderline', 'isStrikeThrough']),
  'dc:Bounds': empty(bounds),
  'di:waypoint': empty(['x', 'y']),

  'dmndi:DMNDI': { attributes: [], children: ['dmndi:DMNDiagram'] },
  'dmndi:DMNDiagram': { attributes: ['id', 'name'], children: ['dmndi:DMNShape', 'dmndi:DMNEdge', 'dmndi:Size'] },
  'dmndi:Size': empty(['width', 'height']),
  'dmndi:DMNShape': { attributes: ['id', 'dmnElementRef', 'isCollapsed'], children: ['dmndc:Bounds', 'dmndi:DMNLabel'] },
  'dmndi:DMNEdge': { attributes: ['id', 'dmnElementRef'], children: ['dmndi2:waypoint', 'dmndi:DMNLabel'] },
  'dmndi:DMNLabel': { attributes: ['id'], children: ['dmndc:Bounds'] },
  'dmndc:Bounds': empty(bounds),
  'dmndi2:waypoint': empty(['x', 'y']),
};
