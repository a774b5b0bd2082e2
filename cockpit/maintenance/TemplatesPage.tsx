import { PageHead } from '../../ui/components/PageHead.tsx';
import { ChangeHistory } from './ChangeHistory.tsx';

/** `/cockpit/templates`: which versions of its template each kind of paper has had, and who put them live. */
export function TemplatesPage() {
  return (
    <>
      <PageHead title="文书模板">模板随平台提供，分析员可以发布新版；每份文书保留出具时的模板版本，已经出具的不受影响。</PageHead>
      <ChangeHistory path="changes/templates" title="各类文书的模板版本" />
    </>
  );
}
