import { readFileSync } from 'node:fs';

/**
 * Says whether node_modules holds exactly what package-lock.json asks for. npm writes node_modules/.package-lock.json as the
 * last step of an installation, so an installation that was cut short has none and counts as "not installed".
 * Packages for other operating systems are optional in the lock and may be missing.
 *
 * @param {string} projectDir
 * @returns {boolean}
 */
export function dependenciesAreInstalled(projectDir) {
  const wanted = readPackages(`${projectDir}/package-lock.json`);
  const installed = readPackages(`${projectDir}/node_modules/.package-lock.json`);
  if (!wanted || !installed) return false;
  for (const [path, entry] of Object.entries(wanted)) {
    if (path === '') continue;
    const present = installed[path];
    if (!present && !entry.optional) return false;
    if (present && (present.version !== entry.version || present.integrity !== entry.integrity)) return false;
  }
  return Object.keys(installed).every((path) => path in wanted);
}

function readPackages(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages ?? null;
  } catch {
    return null;
  }
}
