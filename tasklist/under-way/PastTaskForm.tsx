import { Button, Input } from 'antd';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useApi } from '../../ui/api/api-context.ts';
import { QueryState } from '../../ui/components/QueryState.tsx';
import { readFormDefinition, type FormDefinition } from '../../ui/forms/form-definition.ts';
import { LazyForm } from '../../ui/forms/LazyForm.tsx';
import type { Answers, SchemaFormHandle } from '../../ui/forms/SchemaForm.tsx';
import { useSession } from '../../ui/session/session-context.ts';
import { DayField } from '../task/DayField.tsx';
import { LEVELS, type NextStep, type PastStep } from './types.ts';

interface Props {
  next: NextStep;
  day: string;
  busy: boolean;
  faults: { path: string; message: string }[];
  materials: Readonly<Record<string, string>>;
  onAdd: (step: PastStep) => void;
}

/** A task that was done on paper, in the form of today. */
export function PastTaskForm(props: Props) {
  const api = useApi();
  const form = props.next.form ?? '';
  const query = useQuery({ queryKey: ['form', form], queryFn: () => api.get<unknown>(`/api/forms/${form}`), staleTime: Infinity });
  return <QueryState query={query} rows={6}>{(sent) => <Fields {...props} definition={readFormDefinition(form, sent)} />}</QueryState>;
}

function Fields({ next, day, busy, faults, materials, onAdd, definition }: Props & { definition: FormDefinition }) {
  const { session } = useSession();
  const [data, setData] = useState<Answers>(next.prefill);
  const [happenedOn, setHappenedOn] = useState(day);
  const [doneBy, setDoneBy] = useState('');
  const [form, setForm] = useState<SchemaFormHandle | null>(null);
  const shown = useMemo(() => definition, [definition.key]);
  const add = (answers: Answers) => onAdd({ process: next.process, element: next.element, name: next.name, happenedOn: shown.legalDate ? String(answers[shown.legalDate] ?? '') : happenedOn, doneBy: doneBy.trim() || null, data: answers, papers: [] });
  return (
    <>
      <div className="field past-who" data-field="doneBy">
        <label htmlFor="done-by" className="field-label">{next.level ? `${LEVELS[next.level]}经办（签字）人` : '经办人'}</label>
        <Input id="done-by" value={doneBy} maxLength={50} onChange={(event) => setDoneBy(event.target.value)} />
        <p className="field-help">按纸质案卷上的签名填写；案卷没有载明的，留空。</p>
      </div>
      {!shown.legalDate && <DayField value={happenedOn} today={session.today} disabled={busy} fault={faults.find(({ path }) => /happenedOn$/.test(path))?.message} onChange={setHappenedOn} />}
      <LazyForm ref={setForm} definition={shown} value={data} materials={materials} readOnly={busy} {...(faults.length > 0 ? { faults } : {})} onChange={(value) => JSON.stringify(value) !== JSON.stringify(data) && setData(value)} onValid={add} />
      <Button loading={busy} disabled={!form || (!shown.legalDate && !happenedOn)} onClick={() => form?.submit()} data-testid="past-add">录入为已办</Button>
    </>
  );
}
