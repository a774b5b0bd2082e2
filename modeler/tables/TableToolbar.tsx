import type { DmnTable } from 'dmn-js-shared/lib/base/EditingManager';
import { Button } from 'antd';
import { useRef } from 'react';
import type { HitPolicy } from '../../processes/decisions/index.ts';
import { download } from '../editor/export-image.ts';

interface Props {
  table: DmnTable | null;
  xml: string;
  fileName: string;
  policy: HitPolicy;
  onOpen: (xml: string) => Promise<void>;
  onPropose: () => void;
}

interface CommandStack {
  undo(): void;
  redo(): void;
}

const POLICIES: Readonly<Record<HitPolicy, string>> = { COLLECT: '列出所有适用的行。', UNIQUE: '只能有一行适用。', FIRST: '取最先适用的一行。' };

/** Undo, rows, files and the proposal; what concerns one row is in its menu (right button). */
export function TableToolbar({ table, xml, fileName, policy, onOpen, onPropose }: Props) {
  const input = useRef<HTMLInputElement>(null);
  const stack = (): CommandStack | undefined => table?.get<CommandStack>('commandStack');
  return (
    <div className="editor-tools" role="toolbar" aria-label="编辑工具">
      <Button size="small" onClick={() => stack()?.undo()} title="Ctrl + Z">撤销</Button>
      <Button size="small" onClick={() => stack()?.redo()} title="Ctrl + Y">重做</Button>
      <Button size="small" onClick={() => table?.get<{ trigger(action: string): void }>('editorActions').trigger('addRule')} data-testid="add-row">增加一行</Button>
      <span className="muted editor-tools-hint">{POLICIES[policy]} 右键一行可复制、增加、删去；列由平台登记，不能改动。</span>
      <span className="editor-tools-space" />
      <input ref={input} hidden type="file" accept=".dmn,.xml" data-testid="open-file" onChange={(event) => { const [file] = event.target.files ?? []; event.target.value = ''; if (file) void file.text().then(onOpen); }} />
      <Button size="small" onClick={() => input.current?.click()}>打开文件</Button>
      <Button size="small" onClick={() => download(fileName, new Blob([xml], { type: 'application/xml' }))}>导出 DMN</Button>
      <Button size="small" type="primary" onClick={onPropose} data-testid="open-propose">提出发布</Button>
    </div>
  );
}
