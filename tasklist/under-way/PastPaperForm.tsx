import { Button, Input } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { useSession } from '../../ui/session/session-context.ts';
import type { NextStep, PastStep } from './types.ts';

const DayPicker = lazy(async () => ({ default: (await import('../../ui/components/DayPicker.tsx')).DayPicker }));

/** Papers that were issued on paper: their old numbers and their day. */
export function PastPaperForm({ next, day, busy, onAdd }: { next: NextStep; day: string; busy: boolean; onAdd: (step: PastStep) => void }) {
  const { session } = useSession();
  const [issuedOn, setIssuedOn] = useState(day);
  const [numbers, setNumbers] = useState<Record<string, string>>({});
  const add = () =>
    onAdd({ process: next.process, element: next.element, name: next.name, happenedOn: issuedOn, doneBy: null, data: {}, papers: next.papers.map(({ kind }) => ({ kind, numberText: numbers[kind]?.trim() || null })) });
  return (
    <>
      {next.papers.map(({ kind, title }) => (
        <div className="field past-who" key={kind}>
          <label htmlFor={`number-${kind}`} className="field-label">《{title}》原文号</label>
          <Input id={`number-${kind}`} value={numbers[kind] ?? ''} maxLength={50} placeholder="没有文号的留空" onChange={(event) => setNumbers({ ...numbers, [kind]: event.target.value })} />
        </div>
      ))}
      <div className="field field-day">
        <label htmlFor="issued-on" className="field-label">文书日期<span className="field-required">必填</span></label>
        <Suspense fallback={<span className="muted">{issuedOn}</span>}><DayPicker id="issued-on" value={issuedOn} max={session.today} disabled={busy} onChange={setIssuedOn} /></Suspense>
      </div>
      <Button loading={busy} disabled={!issuedOn} onClick={add} data-testid="past-add">登记为已出具</Button>
    </>
  );
}
