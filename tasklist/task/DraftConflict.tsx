import { Alert, Button } from 'antd';
import { useState } from 'react';
import { useApi } from '../../ui/api/api-context.ts';
import type { TaskDetail } from '../../ui/api/types.ts';

interface Props {
  taskId: string;
  title: string;
  onMine: (version: number) => void;
  onOther: (draft: TaskDetail['draft']) => void;
}

/** Two windows, one draft: neither is lost until the officer has said which one stands. */
export function DraftConflict({ taskId, title, onMine, onOther }: Props) {
  const api = useApi();
  const [busy, setBusy] = useState(false);
  const choose = async (use: (draft: TaskDetail['draft']) => void) => {
    setBusy(true);
    try {
      use((await api.get<TaskDetail>(`/api/tasks/${taskId}`)).draft);
    } finally {
      setBusy(false);
    }
  };
  return (
    <div data-testid="draft-conflict">
      <Alert
        type="warning"
        showIcon
        title={title}
        description={
          <div className="button-row">
            <Button size="small" loading={busy} onClick={() => void choose((draft) => onMine(draft?.version ?? 0))} data-testid="keep-mine">保留本页内容</Button>
            <Button size="small" loading={busy} onClick={() => void choose(onOther)} data-testid="take-other">使用已保存的草稿</Button>
          </div>
        }
      />
    </div>
  );
}
