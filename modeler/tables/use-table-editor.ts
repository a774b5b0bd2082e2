import type EditingManager from 'dmn-js-shared/lib/base/EditingManager';
import type { DmnTable } from 'dmn-js-shared/lib/base/EditingManager';
import { useCallback, useEffect, useRef, useState, type RefObject } from 'react';
import { createTableEditor } from './create-table-editor.ts';

export interface TableEditing {
  table: DmnTable | null;
  /** the text of what is edited, as it is saved */
  xml: string;
  fault: string | null;
  /** puts another text in the place of what is edited */
  load(xml: string): Promise<void>;
}

const TEXT_AFTER_MS = 150;

/** The editor in its place, with the first text in it; tells what is edited. A text that is no table is told and not taken. */
export function useTableEditor(place: RefObject<HTMLElement | null>, first: string): TableEditing {
  const [table, setTable] = useState<DmnTable | null>(null);
  const [xml, setXml] = useState(first);
  const [fault, setFault] = useState<string | null>(null);
  const manager = useRef<EditingManager | null>(null);
  const shown = useRef(first);

  const show = useCallback(async (made: EditingManager, text: string): Promise<boolean> => {
    await made.importXML(text);
    const viewer = made.getActiveViewer();
    if (!viewer) throw new Error('no table');
    shown.current = text;
    setTable(viewer);
    return true;
  }, []);

  useEffect(() => {
    if (!place.current) return;
    const made = createTableEditor(place.current);
    manager.current = made;
    let gone = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const tell = async () => {
      const { xml: text } = await made.saveXML({ format: true });
      if (!gone) setXml(text);
    };
    made.on('viewer.created', ({ viewer }: { viewer: DmnTable }) => {
      viewer.on('commandStack.changed', () => {
        clearTimeout(timer);
        timer = setTimeout(() => void tell(), TEXT_AFTER_MS);
      });
    });
    show(made, shown.current).catch(() => !gone && setFault('决策表无法读取。可以打开另一个文件，或者从现行版本新建草稿。'));
    return () => {
      gone = true;
      clearTimeout(timer);
      made.destroy();
    };
  }, [place, show]);

  const load = useCallback(async (text: string) => {
    const made = manager.current;
    if (!made) return;
    const before = shown.current;
    try {
      await show(made, text);
      setFault(null);
      setXml(text);
    } catch {
      setFault('文件里没有可以编辑的决策表，草稿没有改动。');
      await show(made, before).catch(() => undefined);
    }
  }, [show]);

  return { table, xml, fault, load };
}
