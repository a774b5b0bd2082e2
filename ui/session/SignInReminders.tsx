import { Alert } from 'antd';
import { showDate } from '../format/dates.ts';
import { useSession } from './session-context.ts';

/** What the person will be asked for before long, above every page until it is closed. */
export function SignInReminders() {
  const { passwordDueOn, secondFactorFrom } = useSession().session.reminders;
  return (
    <>
      {passwordDueOn && <Alert className="notice" type="warning" showIcon closable title={`您的密码将于 ${showDate(passwordDueOn)} 到期，届时登录须先更换。`} description="可在右上角“我的账号”中提前修改。" data-testid="password-due" />}
      {secondFactorFrom && <Alert className="notice" type="info" showIcon closable title={`自 ${showDate(secondFactorFrom)} 起，您的岗位须使用动态口令登录。`} description="可在右上角“我的账号”中提前绑定身份验证器。" data-testid="second-factor-due" />}
    </>
  );
}
