import { Button, Modal } from 'antd';
import { useState } from 'react';
import type { ApiProblem } from '../../ui/api/api-problem.ts';

interface Props {
  problem: ApiProblem;
  onTakeTheirs: () => Promise<void>;
  onKeepMine: () => Promise<void>;
}

/** Somebody else has saved the same draft: nothing is overwritten, the person chooses. */
export function ConflictDialog({ problem, onTakeTheirs, onKeepMine }: Props) {
  const [busy, setBusy] = useState(false);
  const run = (action: () => Promise<void>) => async () => {
    setBusy(true);
    await action().finally(() => setBusy(false));
  };
  return (
    <Modal
      open
      closable={false}
      title={problem.problem.title}
      footer={<><Button loading={busy} onClick={() => void run(onTakeTheirs)()} data-testid="take-theirs">改用已保存的内容</Button><Button type="primary" loading={busy} onClick={() => void run(onKeepMine)()} data-testid="keep-mine">把我的改动另存为新草稿</Button></>}
    >
      <p data-testid="draft-conflict">{problem.problem.detail}两份内容都不会丢失：已保存的留在原草稿里，您的改动可以另存。</p>
    </Modal>
  );
}
