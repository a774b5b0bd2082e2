import { Alert } from 'antd';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { CaseSummary } from '../../ui/api/types.ts';
import { showDate } from '../../ui/format/dates.ts';
import { useSession } from '../../ui/session/session-context.ts';
import { AnnulDecision } from './AnnulDecision.tsx';
import { NoticeDelivery } from './NoticeDelivery.tsx';
import { answer, type CaseLife, type LifeEntry, type LifeNotice } from './types.ts';
import { useLife } from './use-life.ts';

const ENDED: Record<NonNullable<CaseLife['ending']>, string> = { withdrawn: '申请已撤回', annulled: '立案已撤销', 'applicant-died': '因申请人死亡，评定程序已终止（第22条）' };

const by = (entry: LifeEntry): string => `${showDate(entry.happenedOn)}，${entry.actorName}登记`;

function endedWords(ending: NonNullable<CaseLife['ending']>, entry: LifeEntry | null): string {
  if (!entry) return '';
  const why = ending === 'annulled' ? `理由：${answer(entry, 'reason')}` : ending === 'applicant-died' ? `死亡日期：${showDate(answer(entry, 'diedOn'))}` : answer(entry, 'by') === 'interested-party' ? `由利害关系人${answer(entry, 'byName')}提出` : '由申请人本人提出';
  return `${by(entry)}。${why}`;
}

const Paper = ({ notice, children }: { notice: LifeNotice; children?: ReactNode }) => (
  <p className="life-paper">
    <Link to={`/papers/${notice.documentId}`}>{notice.title}（{notice.numberText}）</Link>
    {notice.deliveredOn ? <span className="muted">已于{showDate(notice.deliveredOn)}送达</span> : <><span className="muted">尚未送达</span>{children}</>}
  </p>
);

/** What has happened to the case, at the top of its page: why, when, by whom, and the papers. */
export function CaseLifeBanner({ summary }: { summary: CaseSummary }) {
  const { session } = useSession();
  const { data: life } = useLife(summary.id);
  if (!life) return null;
  const officer = session.roles.some((held) => held.role === 'caseworker' && held.orgCode === summary.countyCode);
  const papersOf = (...kinds: string[]) => life.notices.filter((notice) => kinds.includes(notice.kind)).map((notice) => (
    <Paper key={notice.documentId} notice={notice}>{officer && notice.kind !== 'closing-notice' && <NoticeDelivery notice={notice} caseId={summary.id} today={life.today} />}</Paper>
  ));
  const past = !life.suspension && life.notices.some((notice) => notice.kind !== 'closing-notice' && notice.deliveredOn === null);
  return (
    <div className="life-banners">
      {life.suspension && (
        <Alert type="warning" showIcon title={`案件已中止办理：${answer(life.suspension, 'reason')}`} description={<><p>{by(life.suspension)}。依据：{answer(life.suspension, 'basis')}</p><p>{life.suspension.payload['pausesClock'] === true ? '中止期间期限暂停计算。' : '中止期间期限继续计算。'}待办事项在恢复办理之前不能认领和提交。</p>{papersOf('suspension-notice', 'resumption-notice')}</>} data-testid="suspended" />
      )}
      {life.ending && <Alert type="warning" showIcon title={ENDED[life.ending]} description={<><p>{endedWords(life.ending, life.ended)}</p>{papersOf('closing-notice')}</>} data-testid="ended" />}
      {life.death && !life.ending && <Alert type="info" showIcon title={`申请人已于${showDate(answer(life.death, 'diedOn'))}死亡，案件继续办理（第22条）`} description={<p>{by(life.death)}。报告人：{answer(life.death, 'reporter')}（{answer(life.death, 'relation')}）</p>} data-testid="death" />}
      {life.annulment && <Alert type="warning" showIcon title="已提出撤销立案，等待另一名经办人批准" description={<AnnulDecision annulment={life.annulment} caseId={summary.id} officer={officer} />} data-testid="annulment" />}
      {past && <Alert type="info" showIcon title="通知书尚未登记送达" description={papersOf('suspension-notice', 'resumption-notice')} />}
    </div>
  );
}
