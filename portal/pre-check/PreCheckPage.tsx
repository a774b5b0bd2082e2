import { PreChecks } from '../../ui/pre-check/PreChecks.tsx';

/** `/portal/pre-check`: for everybody, before an application is made. */
export const PreCheckPage = () => <PreChecks>填写情况后，可以了解是否符合申请条件、需要哪些材料和办理期限。不需要填写姓名和证件号码，所填内容不保存。结果仅供参考，以受理部门审查为准。</PreChecks>;
