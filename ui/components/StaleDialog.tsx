import { useQueryClient } from '@tanstack/react-query';
import { Button, Modal } from 'antd';
import { useState } from 'react';
import type { ProblemDocument } from '../api/api-problem.ts';

/** Somebody else changed the case while it was open here: who did what and when. What was typed stays on the page; what is shown of the case is read anew. */
export function StaleDialog({ problem, onClose }: { problem: ProblemDocument; onClose: () => void }) {
  const queries = useQueryClient();
  const [loading, setLoading] = useState(false);
  const reload = async () => {
    setLoading(true);
    await queries.invalidateQueries();
    onClose();
  };
  const changes = problem.errors ?? [];
  return (
    <Modal
      open
      title={problem.title}
      onCancel={onClose}
      footer={<><Button onClick={onClose}>暂不载入</Button><Button type="primary" loading={loading} onClick={() => void reload()} data-testid="reload-case">重新载入</Button></>}
    >
      <div className="stale-dialog" data-testid="stale">
        <p>本次操作没有办理。{problem.detail}重新载入后请核对案件的最新情况，再决定是否提交。</p>
        {changes.length > 0 && (
          <>
            <h4>打开之后的变动</h4>
            <ul className="dots">{changes.map((change) => <li key={change.message}>{change.message}</li>)}</ul>
          </>
        )}
      </div>
    </Modal>
  );
}
