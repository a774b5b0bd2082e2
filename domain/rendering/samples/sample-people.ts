/** Invented people and offices; the id numbers belong to nobody (area 441599 is not assigned) but pass the check digit. */
export const person = {
  name: '张三（演示）',
  sex: 'male',
  idNumber: '44159919850307123X',
  birthDate: '1985-03-07',
  ethnicity: '汉族',
  address: '广东省演示市演示县测试镇样例村一巷1号',
  phone: '00000000001',
} as const;
export const office = { name: '演示县退役军人事务局' };
export const contact = { name: '李四（演示）', phone: '0000-0000001', address: '演示县测试路1号' };
