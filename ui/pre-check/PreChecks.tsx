import type { ComponentType, ReactNode } from 'react';
import { useSearchParams } from 'react-router';
import { PageHead } from '../components/PageHead.tsx';
import { PreCheck } from './PreCheck.tsx';
import { ReplacementPreCheck } from './replacement/ReplacementPreCheck.tsx';

interface Choice {
  procedure: string;
  name: string;
  title: string;
  Part: ComponentType;
}

/** What can be tried beforehand, in the order of the page. */
const CHOICES: readonly [Choice, ...Choice[]] = [
  { procedure: 'disability-rating', name: '残疾等级评定', title: '评残预审', Part: PreCheck },
  { procedure: 'certificate-replacement', name: '换证补证', title: '换证补证预审', Part: ReplacementPreCheck },
];

/** `…/pre-check?procedure=…`: first the procedure, then its questions. @param children what the page says of itself */
export function PreChecks({ children }: { children: ReactNode }) {
  const [parameters, setParameters] = useSearchParams();
  const chosen = CHOICES.find(({ procedure }) => procedure === parameters.get('procedure')) ?? CHOICES[0];
  return (
    <>
      <PageHead title={chosen.title}>{children}</PageHead>
      <div className="scope-tabs pre-check-procedures" role="group" aria-label="办理事项">
        {CHOICES.map(({ procedure, name }) => <button key={procedure} type="button" aria-pressed={procedure === chosen.procedure} onClick={() => setParameters({ procedure }, { replace: true })}>{name}</button>)}
      </div>
      <chosen.Part />
    </>
  );
}
