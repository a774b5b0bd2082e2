import { Button, Dropdown } from 'antd';
import { useRef } from 'react';
import type Modeler from 'bpmn-js/lib/Modeler';
import { download, pngOf } from './export-image.ts';

interface Props {
  modeler: Modeler | null;
  xml: string;
  fileName: string;
  onOpen: (xml: string) => Promise<void>;
  onPropose: () => void;
}

interface CommandStack {
  undo(): void;
  redo(): void;
}
interface Canvas {
  zoom(to: 'fit-viewport' | number, center?: 'auto'): number;
  viewbox(): { scale: number };
}

/** What is not on the palette: undo, zoom, search, minimap, files and the proposal. */
export function EditorToolbar({ modeler, xml, fileName, onOpen, onPropose }: Props) {
  const input = useRef<HTMLInputElement>(null);
  const stack = (): CommandStack | undefined => modeler?.get<CommandStack>('commandStack');
  const zoom = (factor: number | null) => {
    const canvas = modeler?.get<Canvas>('canvas');
    canvas?.zoom(factor === null ? 'fit-viewport' : canvas.viewbox().scale * factor, 'auto');
  };
  const base = fileName.replace(/\.\w+$/, '');
  const save = async (kind: string) => {
    if (!modeler) return;
    if (kind === 'bpmn') return download(fileName, new Blob([xml], { type: 'application/xml' }));
    const { svg } = await modeler.saveSVG();
    download(`${base}.${kind}`, kind === 'svg' ? new Blob([svg], { type: 'image/svg+xml' }) : await pngOf(svg));
  };
  return (
    <div className="editor-tools" role="toolbar" aria-label="编辑工具">
      <Button size="small" onClick={() => stack()?.undo()} title="Ctrl + Z">撤销</Button>
      <Button size="small" onClick={() => stack()?.redo()} title="Ctrl + Y">重做</Button>
      <Button size="small" onClick={() => modeler?.get<{ toggle(): void }>('searchPad').toggle()} title="Ctrl + F">查找</Button>
      <Button size="small" onClick={() => modeler?.get<{ toggle(): void }>('minimap').toggle()}>缩略图</Button>
      <Button size="small" onClick={() => modeler?.get<{ toggleMode(): void }>('toggleMode').toggleMode()} data-testid="simulate">模拟运行</Button>
      <Button size="small" onClick={() => zoom(1.25)} aria-label="放大">＋</Button>
      <Button size="small" onClick={() => zoom(0.8)} aria-label="缩小">－</Button>
      <Button size="small" onClick={() => zoom(null)}>全图</Button>
      <span className="editor-tools-space" />
      <input ref={input} hidden type="file" accept=".bpmn,.xml" data-testid="open-file" onChange={(event) => { const [file] = event.target.files ?? []; event.target.value = ''; if (file) void file.text().then(onOpen); }} />
      <Button size="small" onClick={() => input.current?.click()}>打开文件</Button>
      <Dropdown menu={{ items: [{ key: 'bpmn', label: 'BPMN 文件' }, { key: 'svg', label: 'SVG 图' }, { key: 'png', label: 'PNG 图' }], onClick: ({ key }) => void save(key) }}><Button size="small">导出</Button></Dropdown>
      <Button size="small" type="primary" onClick={onPropose} data-testid="open-propose">提出发布</Button>
    </div>
  );
}
