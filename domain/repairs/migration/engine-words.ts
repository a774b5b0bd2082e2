/** What the engine says of a mapping that does not fit, in words; its own are shown beside them. */
const WORDS: readonly (readonly [RegExp, string])[] = [
  [/no migration instruction for this instance's activity/i, '案件正停在这个环节，而对应关系没有给它去处'],
  [/no migration instruction for (this )?instance's transition/i, '案件正要离开这个环节，而对应关系没有给它去处'],
  [/activities have incompatible types/i, '两个环节不是同一类'],
  [/events? .*not of the same type|incompatible event|same type/i, '两个事件不是同一类'],
  [/multiple mappings|only once|mapped (more than )?once/i, '同一个环节有两个去处'],
  [/type of the source activity is not supported/i, '引擎不能迁移停在这类环节上的案件'],
  [/not supported/i, '引擎不支持迁移这类环节'],
  [/target activity is not asyncAfter/i, '新环节没有在完成之后分段提交，正在完成的案件不能迁移'],
  [/target activity is not asyncBefore/i, '新环节没有在开始之前分段提交，正在进入的案件不能迁移'],
  [/not (a )?descendant|scope|hierarchy/i, '两个环节所在的范围（子流程、附着的环节）不同'],
  [/gateway/i, '汇合处的路数不同'],
  [/incident/i, '案件有停下的环节'],
  [/does not exist|not exist/i, '流程图中没有这个环节'],
];

/** @param message the engine's own sentence */
export const engineWords = (message: string): string => WORDS.find(([pattern]) => pattern.test(message))?.[1] ?? '引擎不接受这项对应';
