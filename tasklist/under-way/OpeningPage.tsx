import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from 'react-router';
import { useApi } from '../../ui/api/api-context.ts';
import { Facts } from '../../ui/components/Facts.tsx';
import { PageHead } from '../../ui/components/PageHead.tsx';
import { QueryState } from '../../ui/components/QueryState.tsx';
import { StatusTag } from '../../ui/components/StatusTag.tsx';
import { showInstant } from '../../ui/format/dates.ts';
import { matterName } from '../../ui/format/labels.ts';
import { ApplicationAnswers } from '../case/ApplicationAnswers.tsx';
import { DecideOpening } from './DecideOpening.tsx';
import { EnteredAnswers } from './EnteredAnswers.tsx';
import { OPENING_STATUS, OPENING_TONES, type OpeningDetail } from './types.ts';
import './under-way.css';

/** `/tasklist/under-way/:openingId`: what was entered of a case from paper, for the one who confirms it. */
export function OpeningPage() {
  const { openingId = '' } = useParams();
  const api = useApi();
  const query = useQuery({ queryKey: ['opening', openingId], queryFn: ({ signal }) => api.get<OpeningDetail>(`/api/openings/${openingId}`, signal) });
  return <QueryState query={query} rows={8}>{(opening: OpeningDetail) => <OpeningView opening={opening} />}</QueryState>;
}

function OpeningView({ opening }: { opening: OpeningDetail }) {
  const person = opening.application['person'] as { name: string; idNumber: string };
  return (
    <>
      <PageHead title={`线下转入：${opening.personName}`} actions={<Link to="/under-way">全部线下转入</Link>}>
        <span>{matterName(opening.procedure, opening.applicationType)}</span>
        <StatusTag tone={OPENING_TONES[opening.status]}>{OPENING_STATUS[opening.status]}</StatusTag>
      </PageHead>
      <section className="panel stack" data-testid="opening">
        <Facts
          items={[
            ['案件停在', opening.standsAt.name],
            ['录入人', `${opening.proposedByName}，${showInstant(opening.proposedAt)}`],
            ['转入说明', opening.reason],
            ...(opening.decidedAt ? ([[opening.status === 'applied' ? '确认人' : opening.status === 'rejected' ? '退回人' : '撤回人', `${opening.decidedByName ?? ''}，${showInstant(opening.decidedAt)}`]] as const) : []),
            ...(opening.decisionNote ? ([['退回原因', opening.decisionNote]] as const) : []),
            ...(opening.caseId ? ([['案号', <Link key="case" to={`/cases/${opening.caseId}`}>{opening.caseNo}</Link>]] as const) : []),
          ]}
        />
        <DecideOpening opening={opening} />
        <section className="answers"><h3>申请人</h3><Facts items={[['姓名', person.name], ['公民身份号码', person.idNumber]]} /></section>
        <section className="answers"><h3>已办环节</h3><EnteredAnswers steps={opening.entered} /></section>
        <section className="answers"><h3>申请内容</h3><ApplicationAnswers formKey={`${opening.procedure}/application`} answers={{ ...opening.application, person: undefined }} /></section>
      </section>
    </>
  );
}
