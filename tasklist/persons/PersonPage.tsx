import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useParams } from 'react-router';
import { useApi } from '../../ui/api/api-context.ts';
import { Facts } from '../../ui/components/Facts.tsx';
import { PageHead } from '../../ui/components/PageHead.tsx';
import { QueryState } from '../../ui/components/QueryState.tsx';
import { showDate } from '../../ui/format/dates.ts';
import { label, SEX_NAMES } from '../../ui/format/labels.ts';
import { useSession } from '../../ui/session/session-context.ts';
import { CaseTable } from '../cases/CaseTable.tsx';
import { CertificateCard } from './CertificateCard.tsx';
import { IdNumber } from './IdNumber.tsx';
import { PaperPart } from './PaperPart.tsx';
import { PensionPart } from './PensionPart.tsx';
import type { PersonFile } from './types.ts';
import './persons.css';

/** `/tasklist/persons/:personId`: one person, one file (第32条). */
export function PersonPage() {
  const api = useApi();
  const { session } = useSession();
  const { personId = '' } = useParams();
  const address = `/api/persons/${personId}`;
  const query = useQuery({ queryKey: ['person', personId], queryFn: ({ signal }) => api.get<PersonFile>(`${address}/file`, signal) });
  return (
    <QueryState query={query} rows={8}>
      {(file: PersonFile) => (
        <>
          <PageHead title={file.person.name} actions={<><Button href={`${address}/archive.pdf`} download data-testid="archive-pdf">下载档案（PDF）</Button><Button href={`${address}/archive.zip`} download data-testid="archive-package">下载数据包</Button></>}>
            <span>个人档案</span><span>{file.person.countyName}</span>
          </PageHead>
          <section className="panel stack">
            <Facts
              items={[
                ['身份证号', <IdNumber key="id" address={address} masked={file.person.maskedIdNumber} />],
                ['性别', label(SEX_NAMES, file.person.sex)],
                ['出生日期', showDate(file.person.birthDate)],
                ['民族', file.person.ethnicity],
                ['联系电话', file.person.phone],
                ['住址', file.person.address],
              ]}
            />
          </section>
          <section className="panel stack"><h2>证件</h2>{file.certificates.length === 0 ? <p className="muted">没有登记证件。</p> : file.certificates.map((certificate) => <CertificateCard key={certificate.id} certificate={certificate} today={session.today} />)}</section>
          <section className="panel stack"><h2>抚恤关系和抚恤金</h2><PensionPart file={file} /></section>
          <section className="panel stack"><h2>案件</h2>{file.cases.length === 0 ? <p className="muted">没有本单位办理的案件。</p> : <CaseTable cases={file.cases} />}</section>
          <section className="panel stack"><h2>文书、送达和归档</h2><PaperPart file={file} /></section>
        </>
      )}
    </QueryState>
  );
}
