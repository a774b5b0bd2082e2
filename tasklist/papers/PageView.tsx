import { useEffect, useRef, useState } from 'react';
import { drawPage, openPdf } from './pdf-page.ts';

interface Props {
  url: string;
  mediaType: string;
  /** from 1 */
  page: number;
  label: string;
}

/** One page of a PDF, or a picture that is one page. */
export function PageView({ url, mediaType, page, label }: Props) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const [failed, setFailed] = useState(false);
  const isPdf = mediaType === 'application/pdf';
  useEffect(() => {
    if (!isPdf) return undefined;
    const opening = openPdf(url);
    setFailed(false);
    opening.then((pdf) => canvas.current && drawPage(pdf, page, canvas.current)).catch(() => setFailed(true));
    return () => void opening.then((pdf) => pdf.destroy()).catch(() => undefined);
  }, [url, isPdf, page]);
  return (
    <figure className="page-view">
      <figcaption>{label}</figcaption>
      {isPdf ? <canvas ref={canvas} role="img" aria-label={label} /> : <img src={url} alt={label} />}
      {failed && <p className="muted">页面不能显示，请用“新窗口打开”查看。</p>}
    </figure>
  );
}
