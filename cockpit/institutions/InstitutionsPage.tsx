import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { EmptyState } from '../../ui/components/EmptyState.tsx';
import { PageHead } from '../../ui/components/PageHead.tsx';
import { QueryState } from '../../ui/components/QueryState.tsx';
import { useSession } from '../../ui/session/session-context.ts';
import { NewInstitution } from './NewInstitution.tsx';
import { CLASS_NAMES, KIND_NAMES, stands } from './types.ts';
import { useInstitutions } from './use-register.ts';
import { ChangeHistory } from '../maintenance/ChangeHistory.tsx';

/** `/cockpit/institutions`: who may make appraisals, by whom and since when designated. */
export function InstitutionsPage() {
  const { session } = useSession();
  const [adding, setAdding] = useState(false);
  const query = useInstitutions();
  return (
    <>
      <PageHead title="鉴定机构" actions={<Button type="primary" onClick={() => setAdding(true)} data-testid="new-institution">登记机构</Button>}>市级、省级指定的医疗卫生机构及其专家库（第15、18、20条）。指定和专家均按日期生效，抽选专家时以当日名册为准。</PageHead>
      <section className="panel">
        <QueryState query={query}>
          {({ institutions }) =>
            institutions.length === 0 ? (
              <EmptyState title="还没有登记鉴定机构" />
            ) : (
              <div className="grid-wrap">
                <table className="grid" data-testid="institutions">
                  <thead><tr><th>机构</th><th>等级</th><th>现行指定</th><th>指定机关</th><th>在库专家</th><th className="grid-extra">电话</th></tr></thead>
                  <tbody>
                    {institutions.map((institution) => {
                      const standing = institution.designations.filter((designation) => stands(designation, session.today));
                      return (
                        <tr key={institution.id}>
                          <td className="grid-lead"><Link to={`/institutions/${institution.id}`}>{institution.name}</Link></td>
                          <td className="grid-soft">{CLASS_NAMES[institution.hospitalClass]}</td>
                          <td>{standing.length === 0 ? <span className="muted">无现行指定</span> : standing.map((designation) => KIND_NAMES[designation.kind]).join('、')}</td>
                          <td className="grid-soft">{[...new Set(standing.map((designation) => designation.orgName))].join('、')}</td>
                          <td className="grid-code">{institution.experts} 名</td>
                          <td className="grid-soft grid-extra">{institution.phone}</td>
                        </tr>
                      );
                    })}
                  </tbody>
                </table>
              </div>
            )
          }
        </QueryState>
      </section>
      <ChangeHistory path="changes/institutions" />
      <NewInstitution open={adding} onClose={() => setAdding(false)} />
    </>
  );
}
