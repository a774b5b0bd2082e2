import { Button, Input, Popover } from 'antd';
import { useState } from 'react';
import { EmptyState } from '../ui/components/EmptyState.tsx';
import { KINDS, type ModelFileName, type ModelKind } from './model-files.ts';

interface Props {
  label: string;
  files: readonly ModelFileName[];
  onPick: (name: string) => void;
  primary?: boolean;
  loading?: boolean;
  testId?: string;
}

/** A button that opens the files of a release by kind, with a search: there are more than a hundred. */
export function FilePicker({ label, files, onPick, primary = false, loading = false, testId }: Props) {
  const [open, setOpen] = useState(false);
  const [text, setText] = useState('');
  const found = files.filter(({ title, key }) => title.includes(text.trim()) || key.includes(text.trim()));
  const pick = (name: string) => {
    setOpen(false);
    onPick(name);
  };
  const content = (
    <div className="file-picker" data-testid="file-picker">
      <Input allowClear autoFocus aria-label="搜索文件" placeholder="搜索名称" value={text} onChange={(event) => setText(event.target.value)} />
      {found.length === 0 ? <EmptyState title="没有符合条件的文件" /> : (
        <div>
          {(Object.keys(KINDS) as ModelKind[]).map((kind) => {
            const inKind = found.filter((file) => file.kind === kind);
            return inKind.length > 0 && <section key={kind}><h4>{KINDS[kind]}</h4><ul>{inKind.map(({ name, title }) => <li key={name}><button type="button" className="link-button" data-file={name} onClick={() => pick(name)}>{title}</button></li>)}</ul></section>;
          })}
        </div>
      )}
    </div>
  );
  return (
    <Popover trigger="click" placement="bottomRight" open={open} onOpenChange={setOpen} content={content} destroyOnHidden>
      <Button {...(primary ? { type: 'primary' as const } : { size: 'small' as const })} loading={loading} {...(testId ? { 'data-testid': testId } : {})}>{label}</Button>
    </Popover>
  );
}
