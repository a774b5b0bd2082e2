import { useQuery } from '@tanstack/react-query';
import { Alert } from 'antd';
import { useApi } from '../../ui/api/api-context.ts';

interface Similar {
  name: string;
  maskedIdNumber: string;
  countyName: string;
}

const textOf = (person: unknown, key: string): string => {
  const value = (person as Record<string, unknown> | undefined)?.[key];
  return typeof value === 'string' ? value : '';
};

/** Warns at intake when somebody who may be the same person is entered under another number. */
export function SimilarPersons({ application }: { application: Record<string, unknown> }) {
  const api = useApi();
  const name = textOf(application['person'], 'name');
  const idNumber = textOf(application['person'], 'idNumber');
  // The whole number stays out of the cache's keys: they are kept longer than the form.
  const query = useQuery({ queryKey: ['similar', name, idNumber.slice(-4)], gcTime: 0, enabled: name !== '' && idNumber !== '', queryFn: () => api.post<{ persons: Similar[] }>('/api/persons/similar', { name, idNumber }) });
  const persons = query.data?.persons ?? [];
  if (persons.length === 0) return null;
  return (
    <div className="notice"><Alert
      type="warning"
      showIcon
      data-testid="similar-persons"
      title="申请人可能已经以另一号码登记。"
      description={<>以下人员的姓名、出生日期或者号码与申请人相近。请对照身份证件核对号码；确系同一人换号的，收件后在“疑似重复人员”中合并。<ul className="dots">{persons.map((person) => <li key={person.maskedIdNumber}>{person.name}　{person.maskedIdNumber}（{person.countyName}）</li>)}</ul></>}
    /></div>
  );
}
