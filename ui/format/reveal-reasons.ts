/** Why a whole number is asked for, in words. */
export const REVEAL_REASONS: Record<string, string> = {
  'verify-identity': '核对身份证件',
  'fill-in-form': '填写上报材料或者其他业务系统',
  'ask-other-office': '向其他单位函询、核查',
  'answer-applicant': '答复申请人咨询、信访',
  other: '其他',
};
