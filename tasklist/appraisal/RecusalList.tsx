import { Button } from 'antd';
import { useState } from 'react';
import { QueryState } from '../../ui/components/QueryState.tsx';
import { showDate, showInstant } from '../../ui/format/dates.ts';
import { DecideRequest } from './DecideRequest.tsx';
import { groundText } from './ground-text.ts';
import { RequestForm } from './RequestForm.tsx';
import type { RecusalDeclaration, RecusalRequest } from './types.ts';
import { useRecusals } from './use-recusals.ts';

const BASIS = { self: '本人声明', form: '随表声明', decision: '依决定' } as const;

/** Who has declared what in the case, and who was asked to withdraw (第4条). */
export function RecusalList({ caseId }: { caseId: string }) {
  const query = useRecusals(caseId);
  const [asking, setAsking] = useState(false);
  return (
    <section className="appraisal-card">
      <h3>工作人员回避<Button size="small" onClick={() => setAsking(true)} data-testid="record-request">登记当事人的回避申请</Button></h3>
      <QueryState query={query} rows={2}>
        {({ declarations, requests }) => (
          <ul className="records">
            {declarations.length + requests.length === 0 && <li className="muted">还没有声明或者申请。</li>}
            {requests.map((request) => <RequestLine key={request.id} caseId={caseId} request={request} />)}
            {declarations.map((declaration) => <DeclarationLine key={declaration.id} declaration={declaration} />)}
          </ul>
        )}
      </QueryState>
      <RequestForm caseId={caseId} open={asking} onClose={() => setAsking(false)} />
    </section>
  );
}

function DeclarationLine({ declaration: { userName, declaration, ground, basis, earlierActs, recordedAt, finding, reviewedByName } }: { declaration: RecusalDeclaration }) {
  return (
    <li className="record-block">
      <div className="record-line"><span className="record-main"><strong>{userName}：{declaration === 'none' ? '无回避情形' : `回避（${groundText(ground)}）`}</strong><small className="muted">{BASIS[basis]} · {showInstant(recordedAt)}</small></span></div>
      {earlierActs > 0 && <p className="record-note">回避前已办理 {earlierActs} 项，不自动撤销，{finding ? `${reviewedByName ?? ''}已复核：${finding}` : '待上级复核'}。</p>}
    </li>
  );
}

function RequestLine({ caseId, request }: { caseId: string; request: RecusalRequest }) {
  const decided = request.decision !== null;
  return (
    <li className="record-block">
      <div className="record-line">
        <span className="record-main"><strong>{request.requestedBy}申请{request.against}回避（{groundText(request.ground)}）</strong><small className="muted">{showDate(request.requestedOn)} · {request.reason}</small></span>
        {!decided && <DecideRequest caseId={caseId} request={request} />}
      </div>
      {decided && <p className="record-note">{request.decidedByHead}于{request.decidedOn && showDate(request.decidedOn)}{request.decision === 'granted' ? '决定回避' : '驳回申请'}：{request.decisionReason}</p>}
    </li>
  );
}
