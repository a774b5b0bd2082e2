import { Problem } from '../platform/problem.ts';

const MIN_LENGTH = 10;
const MAX_LENGTH = 128;
const KINDS = [/[a-z]/, /[A-Z]/, /[0-9]/, /[^A-Za-z0-9]/];

/**
 * The rule for new passwords: ten characters or more, of at least three kinds, without the login in it.
 * @throws Problem weak-password
 */
export function checkPassword(login: string, password: string): void {
  const kinds = KINDS.filter((kind) => kind.test(password)).length;
  const namesLogin = password.toLowerCase().includes(login.toLowerCase());
  if (password.length >= MIN_LENGTH && password.length <= MAX_LENGTH && kinds >= 3 && !namesLogin) return;
  throw new Problem({
    type: 'weak-password',
    status: 422,
    title: '密码不符合要求。',
    detail: `密码须为${MIN_LENGTH}至${MAX_LENGTH}个字符，含大写字母、小写字母、数字、符号中的至少三类，且不得包含登录名。`,
  });
}
