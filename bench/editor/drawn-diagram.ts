const COLUMNS = 40;
const [STEP_X, STEP_Y] = [160, 130];

/** A drawn diagram of so many elements (steps and flows) in rows, as an editor opens it. */
export function drawnDiagram(elements: number): string {
  const steps = Math.ceil(elements / 2);
  const ids = Array.from({ length: steps }, (_, index) => `step-${index}`);
  const place = (index: number): { x: number; y: number } => ({ x: 100 + (index % COLUMNS) * STEP_X, y: 100 + Math.floor(index / COLUMNS) * STEP_Y });
  const nodes = ids.map((id, index) => (index === 0 ? `<bpmn:startEvent id="${id}" />` : index === steps - 1 ? `<bpmn:endEvent id="${id}" />` : `<bpmn:userTask id="${id}" name="第 ${index} 步" />`));
  const flows = ids.slice(1).map((id, index) => `<bpmn:sequenceFlow id="flow-${index}" sourceRef="${ids[index] as string}" targetRef="${id}" />`);
  const size = (index: number): { width: number; height: number } => (index === 0 || index === steps - 1 ? { width: 36, height: 36 } : { width: 100, height: 80 });
  const shapes = ids.map((id, index) => {
    const { x, y } = place(index);
    const { width, height } = size(index);
    return `<bpmndi:BPMNShape id="${id}-shape" bpmnElement="${id}"><dc:Bounds x="${x}" y="${y}" width="${width}" height="${height}" /></bpmndi:BPMNShape>`;
  });
  const edges = flows.map((_, index) => {
    const [from, to] = [place(index), place(index + 1)];
    return `<bpmndi:BPMNEdge id="flow-${index}-edge" bpmnElement="flow-${index}"><di:waypoint x="${from.x + size(index).width}" y="${from.y + size(index).height / 2}" /><di:waypoint x="${to.x}" y="${to.y + size(index + 1).height / 2}" /></bpmndi:BPMNEdge>`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" xmlns:di="http://www.omg.org/spec/DD/20100524/DI" id="large" targetNamespace="urn:bench">
<bpmn:process id="delivery" isExecutable="true">${nodes.join('')}${flows.join('')}</bpmn:process>
<bpmndi:BPMNDiagram id="large-diagram"><bpmndi:BPMNPlane id="large-plane" bpmnElement="delivery">${shapes.join('')}${edges.join('')}</bpmndi:BPMNPlane></bpmndi:BPMNDiagram>
</bpmn:definitions>`;
}
