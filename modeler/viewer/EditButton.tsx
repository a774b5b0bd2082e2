import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { useNavigate } from 'react-router';
import { useApi } from '../../ui/api/api-context.ts';
import { hasRole, useSession } from '../../ui/session/session-context.ts';
import { useModelFiles } from '../model-files.ts';

/** Opens a draft of the diagram; for analysts. */
export function EditButton({ process }: { process: string }) {
  const api = useApi();
  const navigate = useNavigate();
  const { session } = useSession();
  const mayEdit = hasRole(session, 'analyst');
  const file = useModelFiles(mayEdit).files.find(({ key, kind }) => kind === 'diagram' && key === process);
  const create = useMutation({ mutationFn: (resource: string) => api.post<{ id: string }>('/api/model/drafts', { resource }), onSuccess: ({ id }) => navigate(`/drafts/${id}`) });
  if (!file || !mayEdit) return null;
  return <Button type="primary" loading={create.isPending} onClick={() => create.mutate(file.name)}>编辑（新建草稿）</Button>;
}
