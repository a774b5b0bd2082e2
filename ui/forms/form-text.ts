/** The words that the form library shows by itself, in Chinese. */
const TEXT: Record<string, string> = {
  Yes: '是',
  No: '否',
  Add: '添加',
  'Add Item': '添加一项',
  Remove: '删除',
  'Move up': '上移',
  'Move down': '下移',
  Copy: '复制',
  Submit: '提交',
  Errors: '有误',
  'Item': '第',
  'Clear input': '清除',
};

/** Translates a text of the library; `%1` is its first parameter. */
export const formText = (text: string, parameters?: string[]): string => (TEXT[text] ?? text).replace(/%(\d)/g, (_whole, index: string) => parameters?.[Number(index) - 1] ?? '');
