/** What each field of a paper is called for people, by its last name. */
const NAMES: Readonly<Record<string, string>> = {
  numberText: '文号', office: '制发单位', name: '姓名（名称）', issuedOn: '制发日期', caseNo: '案号', person: '本人', sex: '性别', idNumber: '公民身份号码', birthDate: '出生日期', ethnicity: '民族', address: '地址', phone: '电话',
  applicationType: '申请类型', appliedOn: '申请日期', acceptedOn: '受理日期', institution: '鉴定机构', referralNumber: '介绍信文号', commissionedParts: '鉴定部位', contact: '联系人', remark: '备注', appraisalKind: '鉴定种类', proposedNature: '拟定性质', validUntil: '有效期至', handledBy: '经办人',
  categoryText: '人员类别', servedFrom: '参加工作（入伍）时间', leftOn: '退役（离职）时间', workplace: '工作单位', identityWhenInjured: '致残时身份', currentGrade: '现残疾等级', currentNature: '现残疾性质', injury: '致残情况', happenedOn: '发生日期', place: '地点', cause: '原因', parts: '部位', course: '经过',
  workplaceOpinion: '单位意见', panel: '专家小组意见', examinedParts: '检查部位', findings: '审查（检查）情况', basis: '依据', suggestedGrade: '建议等级', members: '专家', discipline: '专业', professionalTitle: '职称', signedOn: '签署日期', county: '县级意见', city: '市级意见', province: '省级意见', officeName: '单位名称',
  opinion: '意见', nature: '残疾性质', grade: '残疾等级', responsiblePerson: '负责人', certificateKind: '证件种类', certificateNumber: '证件编号', keptBy: '各份的保存', displayName: '公示姓名', injuredOn: '致残时间', injuryPlace: '致残地点', injuryCause: '致残原因', disabilitySituation: '残疾情况', withheld: '不公开的内容', text: '内容',
  proposedGrade: '拟定等级', proposesCancellation: '拟取消等级', periodFrom: '公示开始', periodUntil: '公示结束', workingDays: '工作日数', postedAt: '张贴地点', feedbackWay: '反映方式', receivedOn: '收到日期', items: '清单', status: '情形', note: '说明', natureRecordMissing: '缺性质认定材料', supplementAdvice: '补正提示',
  decidingLevel: '作出结论的层级', reasons: '理由', returnedMaterials: '退还的材料', copies: '份数', remedy: '救济途径', permanent: '长期有效', changes: '变更记载', ending: '终止情形', endedOn: '结束日期', withdrawnBy: '撤回人', diedOn: '死亡日期', explanation: '说明', suspendedOn: '中止日期', reason: '事由', clockPaused: '期限顺延',
  resumedOn: '恢复日期', pausedDays: '顺延日数', addressee: '受文者', appraisal: '鉴定结果', proposal: '意见建议', conclusion: '审查结论', attachments: '随附材料', pages: '页数', article: '条款', noticeNumber: '公示书文号', postedOn: '张贴日期', feedback: '反馈', channel: '途径', content: '内容', finding: '核实意见',
  matter: '事项', startedOn: '起算日期', dueOn: '届满日期', demand: '督办要求', answerBy: '回复期限', archiveNo: '档号', outcome: '办理结果', from: '起', until: '止', entries: '目录', retention: '保管期限', filedOn: '归档日期', title: '题名', madeBy: '责任者', date: '日期', to: '至', personName: '申请人', purpose: '交接事由',
  method: '交接方式', mailNumber: '邮件号码', handedOn: '移交日期', handedBy: '移交人', receivedBy: '接收人', occasion: '鉴定次第', examinedOn: '检查日期', objectionDays: '异议期限', reportedOn: '告知日期', reporter: '告知人', evidence: '证明材料', certificateReturned: '证件已收回', cancelledOn: '注销日期', lastPaidMonth: '发至月份',
  certificateIssuedOn: '原证发证日期', certificateExpiresOn: '原证有效期至', reasonName: '换补证情形', reasonText: '换补证理由', lossNotice: '登报声明', newspaper: '报纸', publishedOn: '刊登日期', statedNumber: '载明的编号', newCertificateKind: '新证种类', newCertificateNumber: '新证编号', lead: '正文', facts: '事项', label: '项目',
  value: '内容', sections: '各部分', formalitiesOn: '手续办理日期', formerHousehold: '原户籍地', newHousehold: '现户籍地', formerNumber: '原证编号', newNumber: '新证编号', gradedBy: '原评定机关', gradedOn: '原评定日期', receiver: '迁入地', paidTo: '抚恤金发至', receivingOffice: '迁入地单位', enclosed: '随证明发送', copied: '留存复印件',
};

/** Whether the last part of a field's path has a name. */
export const hasName = (field: string): boolean => Object.hasOwn(NAMES, field.split('.').at(-1) ?? '');

/** A field of a paper (`person.name`) in words: 本人·姓名（名称）. */
export const nameOfField = (field: string): string => field.split('.').map((part) => NAMES[part] ?? part).join('·');
