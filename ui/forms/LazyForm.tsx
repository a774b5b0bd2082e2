import { lazy, Suspense, type ComponentProps } from 'react';
import { LoadingRows } from '../components/LoadingRows.tsx';

const SchemaForm = lazy(() => import('./SchemaForm.tsx'));

/** The form library and the validators come when a form is first opened. */
export function LazyForm(props: ComponentProps<typeof SchemaForm>) {
  return (
    <Suspense fallback={<LoadingRows rows={4} />}>
      <SchemaForm {...props} />
    </Suspense>
  );
}
