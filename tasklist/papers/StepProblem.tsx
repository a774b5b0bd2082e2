import { Alert } from 'antd';
import { isProblem } from '../../ui/api/api-problem.ts';

/** Why a step was refused, in the server's words. */
export function StepProblem({ error }: { error: unknown }) {
  if (!error) return null;
  if (!isProblem(error)) return <Alert type="error" showIcon title="操作没有成功，请重试。" />;
  const { title, detail, errors } = error.problem;
  return <Alert type="error" showIcon title={title} description={detail ?? (errors?.length ? errors.map((fault) => fault.message).join('；') : undefined)} />;
}
