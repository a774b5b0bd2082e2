import { useEffect, useImperativeHandle, useRef, type KeyboardEvent, type Ref } from 'react';

export interface CodeHandle {
  /** writes in the place of what is selected */
  insert(text: string): void;
  goTo(line: number): void;
}
interface Props {
  label: string;
  value: string;
  onChange: (value: string) => void;
  /** what is wrong, by its line */
  faults?: ReadonlyMap<number, string>;
  ref?: Ref<CodeHandle>;
}

const NO_FAULTS: ReadonlyMap<number, string> = new Map();

/** A text with numbered lines; a line with a fault is marked, the fault is its title. */
export function CodeField({ label, value, onChange, faults = NO_FAULTS, ref }: Props) {
  const area = useRef<HTMLTextAreaElement>(null);
  const gutter = useRef<HTMLOListElement>(null);
  const lines = value.split('\n');
  const follow = () => {
    if (area.current && gutter.current) gutter.current.scrollTop = area.current.scrollTop;
  };
  useEffect(follow, [value]);
  /** Through the field itself, so that the browser's own undo knows of it. */
  const write = (text: string) => {
    area.current?.focus();
    document.execCommand('insertText', false, text);
  };
  useImperativeHandle(ref, () => ({
    insert: write,
    goTo: (line) => {
      const field = area.current;
      if (!field) return;
      const start = field.value.split('\n').slice(0, line - 1).reduce((sum, text) => sum + text.length + 1, 0);
      field.focus();
      field.setSelectionRange(start, start + (field.value.split('\n')[line - 1]?.length ?? 0));
      field.scrollTop = Math.max(0, (line - 4) * (field.scrollHeight / field.value.split('\n').length));
    },
  }), []);
  const onKeyDown = (event: KeyboardEvent) => {
    // Tab leaves the field, as everywhere; with Ctrl it indents.
    if (event.key !== ']' || !event.ctrlKey) return;
    event.preventDefault();
    write('  ');
  };
  return (
    <div className="code">
      <ol ref={gutter} aria-hidden="true">{lines.map((_, index) => <li key={index} data-fault={faults.has(index + 1) || undefined} title={faults.get(index + 1)}>{index + 1}</li>)}</ol>
      <textarea ref={area} aria-label={label} data-testid="code" value={value} onChange={(event) => onChange(event.target.value)} onScroll={follow} onKeyDown={onKeyDown} wrap="off" spellCheck={false} autoComplete="off" />
    </div>
  );
}
