/**
 * A failure that the person at the terminal can mend. Its message is one line, Chinese and English, that says what to do; the
 * entry scripts print it alone, without a stack trace, and end with exit code 1.
 */
export class UserError extends Error {
  /** @param chinese what is wrong and what to do · @param english the same */
  constructor(chinese: string, english: string) {
    super(`${chinese} / ${english}`);
    this.name = 'UserError';
  }
}
