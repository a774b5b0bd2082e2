import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { EmptyState } from '../components/EmptyState.tsx';
import { LoadingRows } from '../components/LoadingRows.tsx';
import { loadFormKit } from '../generated/validators/lazy.ts';
import type { SchemaFormProps } from './SchemaForm.tsx';

const SchemaForm = lazy(() => import('./SchemaForm.tsx'));

/** The form library and the form's own validator come when the form is opened. */
export function LazyForm(props: SchemaFormProps) {
  const { key, kit: address } = props.definition;
  const kit = useQuery({ queryKey: ['form-kit', key, address], queryFn: async () => (address === null ? loadFormKit(key) : (await import('./kit-modules.ts')).importKit(address)), staleTime: Infinity, retry: false });
  if (kit.isError) return <EmptyState title="表单无法载入" hint="可能是系统刚刚更新，请刷新页面。" />;
  if (!kit.data) return <LoadingRows rows={4} />;
  return (
    <Suspense fallback={<LoadingRows rows={4} />}>
      <SchemaForm kit={kit.data} {...props} />
    </Suspense>
  );
}
