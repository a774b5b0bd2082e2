import { PreChecks } from '../../ui/pre-check/PreChecks.tsx';

/** `/tasklist/pre-check`: what the law says of an application before it is taken in. */
export const PreCheckPage = () => <PreChecks>按所填情况试算条件、材料、去向和期限，与案件办理使用同一套规则。不填姓名、证件号码，内容不保存。</PreChecks>;
