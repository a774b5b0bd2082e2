import { PageHead } from '../../ui/components/PageHead.tsx';
import { ChangeHistory } from './ChangeHistory.tsx';

/** `/cockpit/templates`: which version of its template each kind of paper was issued on. */
export function TemplatesPage() {
  return (
    <>
      <PageHead title="文书模板">模板随平台版本更新；每份文书保留出具时的模板版本，已经出具的不受影响。</PageHead>
      <ChangeHistory path="changes/templates" title="各类文书使用过的模板版本" />
    </>
  );
}
