import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Alert, Button, Tabs } from 'antd';
import { useMemo, useRef, useState } from 'react';
import { useApi } from '../../ui/api/api-context.ts';
import { QueryState } from '../../ui/components/QueryState.tsx';
import { CodeField, type CodeHandle } from '../editor/CodeField.tsx';
import { EditorHead } from '../editor/EditorHead.tsx';
import { TextFindings } from '../editor/TextFindings.tsx';
import { useDraft } from '../editor/use-draft.tsx';
import { TextComparison } from '../releases/TextComparison.tsx';
import type { Draft, TextFinding } from '../types.ts';
import { FormPreview } from './FormPreview.tsx';

interface Checked {
  /** the saved state that was checked */
  version: number;
  form: unknown;
  findings: TextFinding[];
}

/** A form's text on the left; the form as an officer fills it, what has changed and what is wrong on the right: of what was saved last, a moment after each change. */
export function FormEditor({ draft, onReload }: { draft: Draft; onReload: () => Promise<void> }) {
  const api = useApi();
  const [content, setContent] = useState(draft.content);
  const [tab, setTab] = useState('preview');
  const code = useRef<CodeHandle>(null);
  const drafting = useDraft(draft, content, onReload);
  const { version, state } = drafting.saving;
  const query = useQuery({
    queryKey: ['form-draft', draft.id, version],
    queryFn: async ({ signal }): Promise<Checked> => ({ version, ...(await api.get<Omit<Checked, 'version'>>(`/api/model/drafts/${draft.id}/form?version=${version}`, signal)) }),
    placeholderData: keepPreviousData,
    staleTime: Infinity,
  });
  const findings = query.data?.findings;
  const faults = useMemo(() => new Map((findings ?? []).flatMap(({ line, message }) => (line === null ? [] : [[line, message] as const]))), [findings]);
  const pane = (key: string) => ({ hidden: tab !== key, className: 'editor-pane' });
  return (
    <>
      <EditorHead draft={draft} drafting={drafting} />
      <div className="editor editor-halves" data-ready={query.data !== undefined} data-testid="form-editor">
        <section className="editor-main">
          <div className="editor-tools" role="toolbar" aria-label="编辑工具">
            <Button size="small" onClick={() => setContent(draft.current)} disabled={content === draft.current}>还原为现行版本</Button>
            <span className="editor-tools-space" />
            <Button size="small" type="primary" onClick={drafting.propose} data-testid="open-propose">提出发布</Button>
          </div>
          <CodeField ref={code} label={`表单：${draft.title}`} value={content} onChange={setContent} faults={faults} />
        </section>
        <aside className="editor-side">
          <Tabs
            size="small"
            activeKey={tab}
            onChange={setTab}
            items={[{ key: 'preview', label: '预览' }, { key: 'rules', label: '可以改什么' }, { key: 'changes', label: '改动' }, { key: 'findings', label: <span data-testid="finding-count" data-errors={findings?.length ?? ''} data-pending={state !== 'saved' || query.isFetching}>检查{findings && findings.length > 0 ? `（${findings.length}）` : ''}</span> }]}
          />
          <div {...pane('preview')}>
            <QueryState query={query} rows={8}>
              {({ form, findings: found, version: seen }: Checked) => (form === null ? <Alert type="error" title={`表单有 ${found.length} 处错误，不能提出发布`} action={<Button size="small" onClick={() => setTab('findings')}>查看</Button>} /> : <FormPreview key={seen} formKey={draft.key} form={form} kit={`/api/model/drafts/${draft.id}/form-kit.js?version=${seen}`} />)}
            </QueryState>
          </div>
          <div {...pane('rules')}>
            <ul className="dots">
              <li>可以改：标题（title）、提示（description）、说明（help）、选项的文字和次序、问题的次序（ui:order）、占位文字。</li>
              <li>不能改：平台使用的问题不能删去、改名，是否必答、长度、格式和选项的值不能变。</li>
              <li>可以增加不必答的问题，以 extra 起名（如 extraRemark），放在最上一层的 properties，并列入 propertyNames 和 ui:order：文字（maxLength）、日期（format: date）、选项（oneOf）、是否（boolean）、整数（minimum、maximum）。答案随办理记录保存。</li>
            </ul>
          </div>
          <div {...pane('changes')}>{tab === 'changes' && <TextComparison before={draft.current} after={content} />}</div>
          <div {...pane('findings')}><TextFindings findings={findings ?? null} onGoTo={(line) => code.current?.goTo(line)} /></div>
        </aside>
      </div>
      {drafting.dialogs}
    </>
  );
}
