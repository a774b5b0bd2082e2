import { Button } from 'antd';

interface Props {
  page: number;
  pageSize: number;
  total: number;
  onPage: (page: number) => void;
}

/** Which part of a list is shown, and the pages beside it. */
export function Pager({ page, pageSize, total, onPage }: Props) {
  const pages = Math.max(1, Math.ceil(total / pageSize));
  return (
    <nav className="pager" aria-label="翻页">
      <span>共 {total} 件，第 {page} / {pages} 页</span>
      <Button size="small" disabled={page <= 1} onClick={() => onPage(page - 1)}>上一页</Button>
      <Button size="small" disabled={page >= pages} onClick={() => onPage(page + 1)}>下一页</Button>
    </nav>
  );
}
