/** Every text that the editor of decision tables can show, in Chinese. */
export const tableTexts: Readonly<Record<string, string>> = {
  'Add rule': '增加一行', 'Add rule above': '在上方增加一行', 'Add rule below': '在下方增加一行', 'Remove rule': '删去这一行', 'Copy rule': '复制这一行', 'Cut rule': '剪切这一行', 'Paste rule above': '粘贴到上方', 'Paste rule below': '粘贴到下方', 'Move rule': '移动这一行',
  'Add cell description': '增加单元格说明', 'Remove cell description': '删去单元格说明', 'Change cell expression language': '更换单元格的表达式语言',
  'Add input': '增加条件列', 'Add output': '增加结果列', 'Add input column left': '在左侧增加条件列', 'Add input column right': '在右侧增加条件列', 'Add output column left': '在左侧增加结果列', 'Add output column right': '在右侧增加结果列', 'Remove input column': '删去条件列', 'Remove output column': '删去结果列',
  'Copy input column': '复制条件列', 'Copy output column': '复制结果列', 'Cut input column': '剪切条件列', 'Cut output column': '剪切结果列', 'Paste input column left': '粘贴到左侧', 'Paste input column right': '粘贴到右侧', 'Paste output column left': '粘贴到左侧', 'Paste output column right': '粘贴到右侧',
  When: '当', Then: '则', And: '且', Annotation: '说明', Annotations: '说明', 'Hit policy': '命中策略', 'Hit policy:': '命中策略：', 'Decision name': '决策表名称', 'Decision name: ': '决策表名称：', 'View DRD': '查看决策图', Resize: '调整宽度',
  Unique: '唯一', First: '取第一行', Priority: '按优先级', Any: '任意', Collect: '全部列出', 'Collect (Sum)': '求和', 'Collect (Min)': '最小', 'Collect (Max)': '最大', 'Collect (Count)': '计数', 'Rule order': '按行次序', 'Output order': '按结果次序',
  'No overlap is possible and all rules are disjoint. Only a single rule can be matched': '各行互不重叠，只能有一行适用', 'Rules may overlap. The first matching rule will be chosen': '各行可以重叠，取最先适用的一行', 'Rules may overlap. The one with the highest priority will be chosen': '各行可以重叠，取优先级最高的一行',
  'Rules may overlap. Their output have to match': '各行可以重叠，结果须一致', 'Collects the values of all matching rules': '列出所有适用的行', 'Collects the values of all matching rules and sums up to a single value': '所有适用的行求和', 'Collects the values of all matching rules and uses the lowest value': '所有适用的行取最小值',
  'Collects the values of all matching rules and uses the highest value': '所有适用的行取最大值', 'Collects the values of all matching rules and counts the number of them': '适用的行计数', 'Collects the values of all matching rules in rule order': '按行次序列出所有适用的行', 'Collects the values of all matching rules in decreasing output priority order': '按结果优先级列出所有适用的行',
  Input: '条件', Output: '结果', 'Edit input': '编辑条件列', 'Edit output': '编辑结果列', 'Input expression': '条件表达式', 'Input expression: ': '条件表达式：', 'Input label': '条件名称', 'Input label: ': '条件名称：', 'Input type': '条件类型', 'Input values': '条件取值', 'Output label': '结果名称', 'Output label: ': '结果名称：', 'Output name': '结果字段', 'Output name: ': '结果字段：', 'Output type': '结果类型', 'Output values': '结果取值',
  Expression: '表达式', 'Expression language': '表达式语言', 'Expression language: {expressionLanguageLabel}': '表达式语言：{expressionLanguageLabel}', 'Enter expression': '填写表达式', Type: '类型', Value: '值', Values: '值',
  'Add predefined values': '增加预设值', 'Predefined values': '预设值', 'Clear predefined values': '清除预设值', 'Add values': '增加值', 'Custom values': '其他值', 'No values': '没有值', 'Remove item': '移除',
  Edit: '编辑', 'Edit boolean': '编辑是非', 'Edit string': '编辑文字', 'Edit number': '编辑数字', 'Edit date': '编辑日期', 'Edit time': '编辑时间', 'Edit date and time': '编辑日期和时间', 'Edit duration': '编辑时长', 'Editing not supported for set expression language': '这种表达式语言不能编辑',
  'Edit start date': '编辑开始日期', 'Edit end date': '编辑结束日期', 'Edit start time': '编辑开始时间', 'Edit end time': '编辑结束时间', 'Edit start date and time': '编辑开始日期和时间', 'Edit end date and time': '编辑结束日期和时间',
  'Set value': '设定值', 'Set date': '设定日期', 'Set time': '设定时间', 'Set date and time': '设定日期和时间', 'Set duration': '设定时长', 'Use now': '现在', 'Use today': '今天',
  'Test type': '比较方式', 'Match one': '符合其一', 'Match none': '都不符合', 'Strings must be in double quotes': '文字要加英文双引号', 'String value': '文字', 'Boolean value': '是非', Yes: '是', No: '否', '-': '任意', none: '任意',
  Comparison: '比较', 'Comparison operator': '比较符', Range: '范围', Exactly: '恰好', Before: '之前', After: '之后', Between: '之间', Equals: '等于', Less: '小于', 'Less or equals': '小于等于', Greater: '大于', 'Greater or equals': '大于等于', Include: '含', Exclude: '不含',
  'Start value': '起始值', 'End value': '结束值', 'Range start value': '范围起始值', 'Range end value': '范围结束值', 'Range start operator': '起始是否计入', 'Range end operator': '结束是否计入',
  Date: '日期', Time: '时间', 'Date and time': '日期和时间', 'Date value': '日期', 'Time value': '时间', 'Date and time value': '日期和时间', 'Duration value': '时长', 'Start date': '开始日期', 'End date': '结束日期', 'Start time': '开始时间', 'End time': '结束时间', 'Start date and time': '开始日期和时间', 'End date and time': '结束日期和时间',
  'e.g. { example } ': '如 { example } ', 'e.g. { sample }': '如 { sample }', '"value"': '"值"', '"value", "value", ...': '"值", "值" ……', string: '文字', boolean: '是非', number: '数字', integer: '数字', long: '数字', double: '数字', date: '日期', time: '时间', dateTime: '日期和时间', dayTimeDuration: '时长', yearMonthDuration: '年月',
};

/** The `translate` of the editor of tables; a key without a Chinese text stays as it is. */
export function chineseTableTexts(template: string, replacements: Readonly<Record<string, string>> = {}): string {
  const text = tableTexts[template] ?? template;
  return text.replace(/{\s*([^}\s]+)\s*}/g, (place, name: string) => replacements[name] ?? place);
}
