import { readFileSync } from 'node:fs';

/**
 * Answers the sentence to print when this Node.js is too old for the project, or null.
 * Plain JavaScript without dependencies: it runs before anything else can be imported.
 *
 * @param {string} projectDir folder with the package.json whose `engines.node` (">=20.19") decides
 * @param {string} version version to judge, as in `process.versions.node`
 * @returns {string | null}
 */
export function checkNode(projectDir, version = process.versions.node) {
  const wanted = JSON.parse(readFileSync(`${projectDir}/package.json`, 'utf8')).engines.node.replace(/^>=\s*/, '');
  const [major, minor = 0] = wanted.split('.').map(Number);
  const [haveMajor, haveMinor] = version.split('.').map(Number);
  if (haveMajor > major || (haveMajor === major && haveMinor >= minor)) return null;
  return `需要 Node.js ${wanted} 或更高版本，现在是 ${version}：请安装新版 Node.js 后重新运行。 / Node.js ${wanted} or newer is needed, this is ${version}: install a newer Node.js and run again.`;
}
