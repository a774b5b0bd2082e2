import { useQuery } from '@tanstack/react-query';
import { useApi } from '../ui/api/api-context.ts';

export type ModelKind = 'diagram' | 'table' | 'paper' | 'form';
export const KINDS: Readonly<Record<ModelKind, string>> = { diagram: '流程图', table: '决策表', paper: '文书', form: '表单' };

/** A file of a release, as it is registered. */
export interface ModelFileName {
  name: string;
  key: string;
  title: string;
  kind: ModelKind;
}

const NONE: readonly ModelFileName[] = [];

/** The files of a release, and what each is called for people. */
export function useModelFiles(enabled = true): { files: readonly ModelFileName[]; titleOf: (name: string) => string } {
  const api = useApi();
  const query = useQuery({ queryKey: ['model-files'], queryFn: ({ signal }) => api.get<{ files: ModelFileName[] }>('/api/model/files', signal), staleTime: Infinity, enabled });
  const files = query.data?.files ?? NONE;
  return { files, titleOf: (name) => files.find((file) => file.name === name)?.title ?? name };
}
