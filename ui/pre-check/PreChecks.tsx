import type { ComponentType, ReactNode } from 'react';
import { useSearchParams } from 'react-router';
import { label, PROCEDURE_NAMES } from '../format/labels.ts';
import { PageHead } from '../components/PageHead.tsx';
import { PreCheck } from './PreCheck.tsx';
import { ReplacementPreCheck } from './replacement/ReplacementPreCheck.tsx';
import { TransferPreCheck } from './transfer/TransferPreCheck.tsx';

interface Choice {
  procedure: string;
  title: string;
  Part: ComponentType;
}

/** What can be tried beforehand, in the order of the page. */
const CHOICES: readonly [Choice, ...Choice[]] = [
  { procedure: 'disability-rating', title: '评残预审', Part: PreCheck },
  { procedure: 'certificate-replacement', title: '换证补证预审', Part: ReplacementPreCheck },
  { procedure: 'relation-transfer', title: '抚恤关系转移预审', Part: TransferPreCheck },
];

/** `…/pre-check?procedure=…`: first the procedure, then its questions. @param children what the page says of itself */
export function PreChecks({ children }: { children: ReactNode }) {
  const [parameters, setParameters] = useSearchParams();
  const chosen = CHOICES.find(({ procedure }) => procedure === parameters.get('procedure')) ?? CHOICES[0];
  return (
    <>
      <PageHead title={chosen.title}>{children}</PageHead>
      <div className="scope-tabs pre-check-procedures" role="group" aria-label="办理事项">
        {CHOICES.map(({ procedure }) => <button key={procedure} type="button" aria-pressed={procedure === chosen.procedure} onClick={() => setParameters({ procedure }, { replace: true })}>{label(PROCEDURE_NAMES, procedure)}</button>)}
      </div>
      <chosen.Part />
    </>
  );
}
