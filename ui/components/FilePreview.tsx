import { Button, Drawer, Space } from 'antd';
import { EmptyState } from './EmptyState.tsx';

export interface PreviewTarget {
  title: string;
  url: string;
  mediaType: string;
}

/** A paper or a material beside the page: PDF in the browser's own viewer, pictures as they are, anything else to download. */
export default function FilePreview({ target, onClose }: { target: PreviewTarget | null; onClose: () => void }) {
  const isImage = target?.mediaType.startsWith('image/');
  const isPdf = target?.mediaType === 'application/pdf';
  return (
    <Drawer
      open={target !== null}
      onClose={onClose}
      size="min(880px, 92vw)"
      title={target?.title}
      extra={target && <Space><Button href={target.url} target="_blank" rel="noopener">新窗口打开</Button><Button href={target.url} download>下载</Button></Space>}
      styles={{ body: { padding: 0 } }}
    >
      {target && isPdf && <iframe className="preview-frame" src={target.url} title={target.title} />}
      {target && isImage && <div className="preview-image"><img src={target.url} alt={target.title} /></div>}
      {target && !isPdf && !isImage && <EmptyState title="此类文件不能在页面内预览" hint="请下载后查看。" />}
    </Drawer>
  );
}
