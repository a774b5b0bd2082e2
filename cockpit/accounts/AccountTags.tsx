import type { Account } from '../../ui/account/types.ts';
import { StatusTag, type Tone } from '../../ui/components/StatusTag.tsx';

const STATUS: Record<Account['status'], [Tone, string]> = { active: ['good', '正常'], locked: ['bad', '已停用'], left: ['neutral', '已离职'] };

/** The state of an account in words. */
export function AccountTags({ account }: { account: Account }) {
  const [tone, text] = STATUS[account.status];
  return (
    <span className="account-tags">
      <StatusTag tone={tone}>{text}</StatusTag>
      {account.status === 'active' && account.lockedUntil && <StatusTag tone="warn">输错锁定</StatusTag>}
      {account.status === 'active' && account.oneTimePassword && <StatusTag tone="info">待首次登录</StatusTag>}
      {account.status !== 'left' && account.secondFactor && <StatusTag tone="info">动态口令</StatusTag>}
    </span>
  );
}
