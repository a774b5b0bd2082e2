/** Texts of the drawing tools that the shared Chinese list lacks or says in other words than ours. */
export const drawing: Readonly<Record<string, string>> = {
  ' + shift + ': ' + Shift + ', ' + x + ': ' + X + ', 'Align elements ': '对齐', 'Align elements': '对齐', 'Open {element}': '打开{element}',
  'Ad-hoc sub-process (collapsed)': '即席子流程（折叠）', 'Ad-hoc sub-process (expanded)': '即席子流程（展开）', 'Ad-hoc sub-process': '即席子流程', 'Ad-hoc': '即席',
  'Expanded pool/participant': '参与方（展开）', 'Empty pool/participant': '参与方（空）', 'Boundary event': '边界事件',
  'Event based instantiating Gateway': '事件启动网关', 'Parallel Event based instantiating Gateway': '并行事件启动网关',
  'Search in diagram': '在图中查找', 'HELLO {you}': '您好，{you}', 'Close minimap': '收起缩略图', 'Open minimap': '打开缩略图',
  'Change element': '更改类型', 'Change type': '更改类型', 'Connect to other element': '连接到其他步骤', 'Connect using association': '用关联连接', 'Connect using data input association': '用数据输入关联连接',
  'Append element': '接上一步', 'Create element': '新建步骤', 'Append task': '接上任务', 'Create task': '新建任务', 'Delete': '删除', 'Remove': '移除',
  'Add lane above': '在上方加泳道', 'Add lane below': '在下方加泳道', 'Divide into two lanes': '分成两条泳道', 'Divide into three lanes': '分成三条泳道', 'Add text annotation': '加批注',
  'Distribute elements horizontally': '横向均匀分布', 'Distribute elements vertically': '纵向均匀分布',
  'Activate hand tool': '移动画布', 'Activate lasso tool': '框选', 'Activate create/remove space tool': '增减空白', 'Activate global connect tool': '连线',
  'User task': '人工办理', 'Service task': '系统办理', 'Call activity': '调用流程', 'Exclusive gateway': '判断（排他网关）', 'Parallel gateway': '并行网关', 'Inclusive gateway': '包容网关', 'Complex gateway': '复杂网关', 'Event-based gateway': '事件网关',
  'Sequence flow': '流向', 'Default flow': '默认流向', 'Conditional flow': '条件流向', 'Toggle non-interrupting': '切换是否中断',
  Events: '事件', Tasks: '任务', Gateways: '网关', 'Sub-processes': '子流程', Data: '数据', Participants: '参与方', Templates: '已登记的步骤',
};
