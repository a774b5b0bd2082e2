import { Alert } from 'antd';

/** A one-time password, shown this once to be handed to its holder. */
export function OneTimePassword({ login, password }: { login: string; password: string }) {
  return (
    <div className="account-form">
      <Alert type="warning" showIcon title="请当面或者以可靠方式告知本人" description="一次性密码只在此显示一次，7日内首次登录时须改为本人的密码。" />
      <p>账号 {login} 的一次性密码：</p>
      <p className="account-secret-box" data-testid="one-time-password">{password}</p>
    </div>
  );
}
