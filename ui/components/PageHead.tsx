import type { ReactNode } from 'react';

/** Title of a page, a line below it and its actions; sets the browser's title too. */
export function PageHead({ title, children, actions }: { title: string; children?: ReactNode; actions?: ReactNode }) {
  return (
    <div className="page-head">
      <title>{`${title} · 优抚业务流程平台`}</title>
      <div className="page-head-main">
        <h1>{title}</h1>
        {children && <div className="page-head-sub">{children}</div>}
      </div>
      {actions && <div className="page-head-actions">{actions}</div>}
    </div>
  );
}
