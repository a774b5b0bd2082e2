import { Alert } from 'antd';
import { Facts } from '../../ui/components/Facts.tsx';
import { showDate } from '../../ui/format/dates.ts';
import { gradeName } from '../../ui/format/labels.ts';
import type { Appraisal, Fee } from './types.ts';
import { FEE_NAMES, STAGE_NAMES } from './types.ts';

const amount = (cents: number): string => `${(cents / 100).toFixed(2)} 元`;
const feeText = ({ cents, message }: Fee): string => `${cents === null ? '未登记数额' : amount(cents)}。${message}。`;

/** The opinion of one appraisal; that of the second prevails, both are kept. */
export function OpinionCard({ appraisal }: { appraisal: Appraisal }) {
  const { opinion, suggestedGrade, missingFileItems } = appraisal;
  return (
    <section className="appraisal-card">
      <h3>{STAGE_NAMES[appraisal.stage]}意见{opinion && <span className="chip">{appraisal.prevails ? '以此意见为准' : '已由第二次鉴定取代，保留备查'}</span>}</h3>
      {opinion && missingFileItems.length > 0 && <Alert type="warning" showIcon title={`鉴定机构的归档缺少：${missingFileItems.join('、')}（第19条）`} />}
      <Facts
        items={[
          ['鉴定机构', appraisal.institutionName], ['检查日期', showDate(appraisal.examinedOn)],
          ...(opinion
            ? ([['签署日期', appraisal.signedOn && showDate(appraisal.signedOn)], ['收到日期', appraisal.receivedOn && showDate(appraisal.receivedOn)], ['建议等级', suggestedGrade && gradeName(suggestedGrade)], ['依据条款', appraisal.standardClause], ['鉴定意见', opinion], ...appraisal.fees.map((fee) => [FEE_NAMES[fee.fee], feeText(fee)] as const)] as const)
            : ([['鉴定意见', '尚未收到']] as const)),
        ]}
      />
    </section>
  );
}
