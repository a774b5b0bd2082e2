import { useQuery } from '@tanstack/react-query';
import { Alert } from 'antd';
import { useApi } from '../../ui/api/api-context.ts';

interface Similar {
  maskedIdNumber: string;
  countyName: string;
}

const textOf = (person: unknown, key: string): string => {
  const value = (person as Record<string, unknown> | undefined)?.[key];
  return typeof value === 'string' ? value : '';
};

/** Warns at intake when somebody of the same name and birth date is entered under another number. */
export function SimilarPersons({ application }: { application: Record<string, unknown> }) {
  const api = useApi();
  const name = textOf(application['person'], 'name');
  const idNumber = textOf(application['person'], 'idNumber');
  // The whole number stays out of the cache's keys: they are kept longer than the form.
  const query = useQuery({ queryKey: ['similar', name, idNumber.slice(-4)], gcTime: 0, enabled: name !== '' && idNumber !== '', queryFn: () => api.post<{ persons: Similar[] }>('/api/persons/similar', { name, idNumber }) });
  const persons = query.data?.persons ?? [];
  if (persons.length === 0) return null;
  return (
    <Alert
      type="warning"
      showIcon
      data-testid="similar-persons"
      title="已登记有同名且出生日期相同的人员，号码不同。"
      description={<>请核对身份证件，确认不是同一人或者号码填写有误后再提交：<ul>{persons.map((person) => <li key={person.maskedIdNumber}>{person.maskedIdNumber}（{person.countyName}）</li>)}</ul></>}
    />
  );
}
