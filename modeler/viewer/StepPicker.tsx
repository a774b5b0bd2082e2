import type { Step } from '../../ui/diagram/read-steps.ts';

interface Props {
  steps: readonly Step[];
  selected: string;
  onSelect: (step: Step) => void;
}

const isStep = (step: Step): boolean => /Task$|^CallActivity$/.test(step.type) || Object.keys(step.properties).some((name) => name.startsWith('act'));

/** The same choice as a click on the diagram, for the keyboard and for screen readers. */
export function StepPicker({ steps, selected, onSelect }: Props) {
  const named = steps.filter((step) => step.name && isStep(step));
  const choose = (id: string) => {
    const step = named.find((candidate) => candidate.id === id);
    if (step) onSelect(step);
  };
  return (
    <label className="step-picker">
      <span>步骤</span>
      <select value={named.some((step) => step.id === selected) ? selected : ''} onChange={(event) => choose(event.target.value)}>
        <option value="" disabled>在图上点选，或从这里选择</option>
        {named.map((step) => <option key={step.id} value={step.id}>{step.name}</option>)}
      </select>
    </label>
  );
}
