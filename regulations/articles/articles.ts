export type ArticleTopic =
  | 'general' | 'conditions' | 'materials' | 'procedure' | 'appraisal' | 'certificate' | 'archive' | 'transfer' | 'payment' | 'final';

export interface Article {
  number: number;
  title: string;
  topic: ArticleTopic;
  /** The project's own short summary; never the official sentence. */
  summary: string;
}

const article = (number: number, topic: ArticleTopic, title: string, summary: string): Article => ({ number, topic, title, summary });

/** All 49 articles in own words, for people; the calculations cite them by number. */
export const articles: readonly Article[] = [
  article(1, 'general', '目的和依据', '说明制定本细则的目的，以及所依据的上位法规和规章。'),
  article(2, 'general', '适用对象', '列出六类适用人员，均须为广东户籍；其中第三至五类应按视同工伤处理的，不走本程序。'),
  article(3, 'general', '因战因公的认定', '是否因战因公按抚恤优待条例判断；本人有过错责任或不合条件的不能认定。'),
  article(4, 'general', '原则和回避', '办理应公开、公平、公正；经办人员和鉴定专家遇亲属、利害或其他可能影响公正的关系须主动回避。'),
  article(5, 'general', '各级职责', '省级主管并评定等级，市级审查上报并组织鉴定，县级公布程序标准、受理审查并发放抚恤金。'),
  article(6, 'conditions', '评残种类', '评残分新办、补办、调整三种。'),
  article(7, 'conditions', '新办', '退役军人以外的人员认定因战因公并评级；应在负伤或确诊职业病三年内申请，逾期原则上不受理。'),
  article(8, 'conditions', '补办', '服役期间因战因公致残而未及时评级的，退役后可以补办。'),
  article(9, 'conditions', '调整', '原伤残部位变化、与原等级明显不符的可以调整，距上次评定须满一年；达不到最低标准的可以取消。'),
  article(10, 'materials', '材料总要求', '材料要真实完备有效，由各级部门逐级报送；申请书须本人手写签名和日期，内容不一致的由出错一方更正。'),
  article(11, 'materials', '新办材料', '新办须交申请书、单位公函、致残经过证明、医疗诊断证明、照片和身份证明，人民警察另交身份类材料。'),
  article(12, 'materials', '补办材料', '补办须交申请书、档案记载或原始医疗证明、退役证明、照片和身份证明，有单位的另交公函。'),
  article(13, 'materials', '调整材料', '调整须交申请书、近六个月二级甲等以上医院的病历和检查、证件原件、照片和身份证明。'),
  article(14, 'procedure', '申请', '有单位的先向单位申请，由单位出具意见后报户籍地县级；无单位或以原部位申请的可直接向县级申请。'),
  article(15, 'procedure', '县级审查', '县级核对材料、审查报市级同意后填审批表，受理起二十个工作日内发受理通知和鉴定介绍信；收到专家意见起二十个工作日内报市级。'),
  article(16, 'procedure', '市级审查', '市级审查并出报告，符合条件的在审批表上签署意见，收到材料起二十个工作日内报省级。'),
  article(17, 'procedure', '公示和审批', '省级初审后由县级公示至少七个工作日并核实反馈；省级审批，公示结束起六十个工作日内逐级发证或退件。'),
  article(18, 'appraisal', '鉴定机构和专家库', '省市两级指定二级以上医疗卫生机构鉴定，机构建立专家库；入库专家须有高级职称、懂劳动能力鉴定且品行良好。'),
  article(19, 'appraisal', '鉴定办法', '专家库中随机抽三名以上组成小组，只查委托部位；意见须三人以上共同签署、机构盖章并直接送达部门。'),
  article(20, 'appraisal', '异议和第二次鉴定', '申请人或部门对鉴定意见有异议的，可到省级指定机构再鉴定一次；不能到场的要事先说明。'),
  article(21, 'appraisal', '费用', '符合条件者的鉴定费由县级负担，人民警察的由单位负担；检查费由申请人自付。'),
  article(22, 'appraisal', '申请人死亡', '已鉴定后死亡的继续办理，尚未鉴定的程序终止；已办事项不变。'),
  article(23, 'appraisal', '多次致残', '不同身份多次致残不能合并的分别评残，以重者定级，等级相同只晋一级；性质按等级重者或战、公、病的顺序确定。'),
  article(24, 'certificate', '证件种类', '按身份分五种证件；身份不止一种的按条文顺序只发一种，并在变更栏注明。'),
  article(25, 'certificate', '证件有效期', '证件有效期按年龄分为五年、十年、二十年和长期。'),
  article(26, 'certificate', '换发补发', '证件到期、损毁或遗失的，向县级申请换发或补发。'),
  article(27, 'certificate', '换证补证材料', '换补证须交申请、身份证明和照片；遗失的先登报声明，满五个工作日后申请；损坏或到期的交回原证。'),
  article(28, 'certificate', '换证补证程序', '县级审查填表逐级报省级，新证逐级发回；每一级二十个工作日内办结本级事项。'),
  article(29, 'certificate', '境外定居', '到港澳台或国外定居前向县级申请，由县级在变更栏注明；需换新证的按定居地证件号码填写。'),
  article(30, 'certificate', '死亡注销', '亲属等应及时报告死亡，县级注销证件并逐级报省级备案。'),
  article(31, 'archive', '登记和送达', '材料和证件都要登记；送达只能挂号邮寄或由申请人签收。'),
  article(32, 'archive', '一人一档', '县级为每人建档并长期保存，定期与全国优抚信息系统核对。'),
  article(33, 'archive', '归档', '明确档案范围；材料须齐全清晰，手续办完后二十个工作日内归档。'),
  article(34, 'transfer', '军队移交接收', '退役或移交后六十日内申请转入；县市省逐级审查、登记和换号，记载与等级不符的暂缓，伪造的不予登记。'),
  article(35, 'transfer', '户籍变动', '户籍迁移时应同时申请转移抚恤关系。'),
  article(36, 'transfer', '跨省迁移', '迁出先沟通并经同意后开转移证明、报省级备案；迁入经省级核实后重新编号；每级二十个工作日。'),
  article(37, 'transfer', '省内迁移', '迁出地寄送档案和转移证明，迁入地登记上报，省级核实并调整数据库；每级二十个工作日。'),
  article(38, 'payment', '发放起始', '自批准评残的次月起由户籍地县级发放；转移当年由原发放方发，次年起由迁入地发；本人原因断发的不补。'),
  article(39, 'payment', '异地和境外领取', '异地或境外居住者可申请由他人代领或存入指定账户，费用自理。'),
  article(40, 'payment', '年度确认', '每年与县级确认一次领取资格；经公告或通知六十日仍未确认的次月停发，重新确认后次月恢复且不补发。'),
  article(41, 'payment', '终止情形', '变更国籍、取消等级或死亡的，次月停发待遇，证件自然失效。'),
  article(42, 'payment', '违法处理', '伪造残情、冒领、骗取费用或造假证明的，警告、停止待遇并追回所得，构成犯罪的追究刑责。'),
  article(43, 'payment', '中止', '县级依据生效文书、通缉令或国家规定决定中止待遇，并告知本人或家属。'),
  article(44, 'payment', '恢复', '中止原因消除后经申请和审查，自确认的次月起恢复，停发部分不补。'),
  article(45, 'final', '武警', '武警部队适用本细则。'),
  article(46, 'final', '文职和消防', '转改文职、其他文职和消防救援人员退出后参照残疾军人办理。'),
  article(47, 'final', '非行政编制警察', '未列入行政编制的人民警察参照评残，抚恤金由所在单位发放。'),
  article(48, 'final', '解释', '由省退役军人事务厅解释。'),
  article(49, 'final', '施行', '2022年6月1日起施行，有效期五年。'),
];

const byNumber = new Map(articles.map((a) => [a.number, a]));

/** The article with this number; throws RangeError on an unknown number. */
export function findArticle(number: number): Article {
  const found = byNumber.get(number);
  if (!found) throw new RangeError(`没有第${number}条`);
  return found;
}
