import type { MaterialFacts } from '../../regulations/materials/index.ts';

/** Finds an answer by its name in whichever part of the form it stands. */
function find(answers: Record<string, unknown>, name: string): unknown {
  if (name in answers) return answers[name];
  for (const part of Object.values(answers)) {
    if (typeof part !== 'object' || part === null || Array.isArray(part)) continue;
    const found = find(part as Record<string, unknown>, name);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The facts that decide which materials are asked for; null while the category is not answered. */
export function materialFacts(answers: Record<string, unknown>): MaterialFacts | null {
  const category = find(answers, 'category');
  if (typeof category !== 'string') return null;
  const circumstances = find(answers, 'circumstances') ?? find(answers, 'circumstance');
  const hospitalised = find(answers, 'hospitalised');
  const list = Array.isArray(circumstances) ? circumstances : circumstances ? [circumstances] : [];
  return {
    category: category as MaterialFacts['category'],
    hasUnit: find(answers, 'hasUnit') === true,
    circumstances: list as MaterialFacts['circumstances'],
    ...(typeof hospitalised === 'boolean' ? { hospitalised } : {}),
  };
}
