import { Alert, Button } from 'antd';

/** Recovery codes, shown this once. */
export function RecoveryCodes({ codes, onDone }: { codes: readonly string[]; onDone: () => void }) {
  return (
    <div className="account-form">
      <Alert type="warning" showIcon title="请保存恢复码" description="手机丢失或更换时，可用恢复码代替动态口令登录，每个只能使用一次。恢复码只在此显示一次，请抄录或打印后妥善保管。" />
      <ol className="account-codes" data-testid="recovery-codes">{codes.map((code) => <li key={code}>{code}</li>)}</ol>
      <Button type="primary" size="large" onClick={onDone} data-testid="codes-kept">我已保存</Button>
    </div>
  );
}
