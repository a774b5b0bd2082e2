import { Alert, App, Button } from 'antd';
import { printCodes } from './print-codes.ts';

interface Props {
  login: string;
  codes: readonly string[];
  onDone: () => void;
}

/** Recovery codes, shown this once; they can be copied and printed. */
export function RecoveryCodes({ login, codes, onDone }: Props) {
  const { message } = App.useApp();
  const copy = (): void => {
    // A page without TLS has no clipboard.
    const copied = navigator.clipboard?.writeText(codes.join('\n')) ?? Promise.reject(new Error('no clipboard'));
    copied.then(
      () => void message.success('恢复码已复制。'),
      () => void message.warning('浏览器不允许复制，请选中后手工复制，或者打印。'),
    );
  };
  return (
    <div className="account-form">
      <Alert type="warning" showIcon title="请保存恢复码" description="手机丢失或更换时，可用恢复码代替动态口令登录，每个只能使用一次。恢复码只在此显示一次，请抄录或打印后妥善保管。" />
      <div className="account-print">
        <p className="account-print-title">优抚业务流程平台　账号 {login} 的恢复码</p>
        <ol className="account-codes" data-testid="recovery-codes">{codes.map((code) => <li key={code}>{code}</li>)}</ol>
      </div>
      <div className="account-actions">
        <Button onClick={copy} data-testid="copy-codes">复制</Button>
        <Button onClick={() => printCodes(window)} data-testid="print-codes">打印</Button>
        <Button type="primary" onClick={onDone} data-testid="codes-kept">我已保存</Button>
      </div>
    </div>
  );
}
