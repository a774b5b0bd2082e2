import { Button } from 'antd';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { Facts } from '../../ui/components/Facts.tsx';
import { PageHead } from '../../ui/components/PageHead.tsx';
import { QueryState } from '../../ui/components/QueryState.tsx';
import { ChangeList } from './ChangeList.tsx';
import { DesignationTable } from './DesignationTable.tsx';
import { ExpertTable } from './ExpertTable.tsx';
import { NewDesignation } from './NewDesignation.tsx';
import { NewExpert } from './NewExpert.tsx';
import { CLASS_NAMES } from './types.ts';
import { useInstitution } from './use-register.ts';

/** `/cockpit/institutions/:id`: one institution with its designations, its pool, and who changed what. */
export function InstitutionPage() {
  const { id = '' } = useParams();
  const query = useInstitution(id);
  const [adding, setAdding] = useState<'designation' | 'expert' | null>(null);
  return (
    <QueryState query={query} rows={8}>
      {(institution) => (
        <>
          <PageHead title={institution.name} actions={<><Button onClick={() => setAdding('designation')}>登记新的指定</Button><Button type="primary" onClick={() => setAdding('expert')} data-testid="new-expert">专家入库</Button></>}><Link to="/institutions">鉴定机构</Link></PageHead>
          <section className="panel"><Facts items={[['医院等级', CLASS_NAMES[institution.hospitalClass]], ['职业病诊断资质', institution.occupationalQualified ? '有' : '无'], ['精神病专科医院', institution.psychiatric ? '是' : '否'], ['电话', institution.phone], ['地址', institution.address]]} /></section>
          <section className="panel"><h2 className="panel-title">指定</h2><DesignationTable designations={institution.designations} /></section>
          <section className="panel"><h2 className="panel-title">专家库</h2><ExpertTable experts={institution.experts} /></section>
          <section className="panel"><h2 className="panel-title">变更记录</h2><ChangeList changes={institution.changes} /></section>
          <NewDesignation open={adding === 'designation'} institutionId={id} onClose={() => setAdding(null)} />
          <NewExpert open={adding === 'expert'} institutionId={id} onClose={() => setAdding(null)} />
        </>
      )}
    </QueryState>
  );
}
