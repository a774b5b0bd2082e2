import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { runCommand } from './run-command.ts';
import { UserError } from './user-error.ts';

const JAVA_WANTED = 17;
const MAVEN_WANTED = [3, 8] as const;

/** A Java runtime that is new enough: its program and its full version, e.g. `17.0.15`. */
export type Java = { command: string; version: string };

/**
 * Finds Java 17 or newer: JAVA_HOME when it is set, else the `java` on PATH.
 * @throws UserError when there is none or it is too old
 */
export async function checkJava(env: NodeJS.ProcessEnv = process.env): Promise<Java> {
  const command = javaTool('java', env);
  const { code, output } = await runCommand(command, ['-version'], { env });
  const version = /version "([^"]+)"/.exec(output)?.[1];
  if (code !== 0 || !version) {
    throw new UserError('找不到 Java：请安装 JDK 17 或更高版本后重新运行。', 'Java was not found: install a JDK 17 or newer and run again.');
  }
  // "1.8.0_402" is Java 8; "17.0.15" is Java 17.
  const parts = version.split(/[._-]/).map(Number);
  const major = (parts[0] === 1 ? parts[1] : parts[0]) ?? 0;
  if (!(major >= JAVA_WANTED)) {
    throw new UserError(
      `需要 JDK ${JAVA_WANTED} 或更高版本，现在的 Java 是 ${version}：请安装 JDK 17（或用 JAVA_HOME 指向它）后重新运行。`,
      `A JDK ${JAVA_WANTED} or newer is needed, this Java is ${version}: install a JDK 17 (or point JAVA_HOME to one) and run again.`,
    );
  }
  return { command, version };
}

/**
 * Checks what building the engine needs: the compiler beside `java`, and Maven 3.8 or newer on PATH.
 * @returns the Maven program
 * @throws UserError
 */
export async function checkBuildTools(env: NodeJS.ProcessEnv = process.env): Promise<string> {
  const compiler = await runCommand(javaTool('javac', env), ['-version'], { env });
  if (compiler.code !== 0) {
    throw new UserError(
      '只有 Java 运行环境，没有编译器 javac：请安装完整的 JDK 17 或更高版本后重新运行。',
      'There is a Java runtime without the compiler javac: install a full JDK 17 or newer and run again.',
    );
  }
  const command = process.platform === 'win32' ? 'mvn.cmd' : 'mvn';
  const { code, output } = await runCommand(command, ['-v'], { env });
  const version = /Apache Maven (\S+)/.exec(output)?.[1];
  if (code !== 0 || !version) {
    throw new UserError('找不到 Maven（mvn），而流程引擎需要构建：请安装 Maven 3.8 或更高版本后重新运行。', 'Maven (mvn) was not found and the engine must be built: install Maven 3.8 or newer and run again.');
  }
  const [major = 0, minor = 0] = version.split('.').map((part) => Number.parseInt(part, 10));
  if (major < MAVEN_WANTED[0] || (major === MAVEN_WANTED[0] && minor < MAVEN_WANTED[1])) {
    throw new UserError(
      `需要 Maven 3.8 或更高版本，现在是 ${version}：请安装新版 Maven 后重新运行。`,
      `Maven 3.8 or newer is needed, this is ${version}: install a newer Maven and run again.`,
    );
  }
  return command;
}

function javaTool(name: string, env: NodeJS.ProcessEnv): string {
  const inHome = env['JAVA_HOME'] ? join(env['JAVA_HOME'], 'bin', name) : '';
  return inHome && existsSync(inHome) ? inHome : name;
}
