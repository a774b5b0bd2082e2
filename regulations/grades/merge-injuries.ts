import type { Category } from '../eligibility/categories.ts';
import { gradeName, gradeScale, isGrade, natureName, natures, type Grade, type Nature } from './grades.ts';

export interface Injury {
  /** the identity held when the injury arose */
  identity: Category;
  grade: Grade;
  nature: Nature;
  /** Whether the medical standard lets the part be rated together with another one; then an expert does it. */
  combinable?: boolean;
}

export interface MergeOptions {
  /** Whether equal grades below the heaviest go up one first; the article does not say. Default false. */
  promoteLowerTies?: boolean;
}

export interface MergedGrade {
  /** null: the medical standard decides, not article 23 */
  grade: Grade | null;
  nature: Nature | null;
  promoted: boolean;
  manual: boolean;
  rules: string[];
  article: 23;
  message: string;
}

const byHand = (message: string): MergedGrade => ({ grade: null, nature: null, promoted: false, manual: true, rules: [], article: 23, message });
const isTied = (grades: readonly Grade[], grade: Grade) => grades.filter((g) => g === grade).length > 1;
const oneUp = (grade: Grade): Grade => {
  const up = Math.max(grade - 1, gradeScale.heaviest);
  return isGrade(up) ? up : grade;
};

/**
 * The grade and nature of several injuries in different identities that cannot be rated together (article 23): the
 * heaviest grade, one grade up when two or more are equal (once, never past the top); the nature of the heaviest, between
 * equals 因战 before 因公 before 因病. Injuries of one identity, and parts that can be rated together, are for the medical
 * standard. Throws RangeError without an injury.
 */
export function mergeInjuries(injuries: readonly Injury[], { promoteLowerTies = false }: MergeOptions = {}): MergedGrade {
  const [first] = injuries;
  if (!first) throw new RangeError('没有伤残，无法合并评残');
  if (injuries.length === 1) return { grade: first.grade, nature: first.nature, promoted: false, manual: false, rules: [], article: 23, message: '只有一处伤残，不需合并' };
  if (injuries.some((injury) => injury.combinable)) return byHand('致残部位可以合并评残的，按军人残疾等级评定标准由专家评定');
  if (new Set(injuries.map((injury) => injury.identity)).size === 1) return byHand('同一身份多次致残的，按军人残疾等级评定标准由专家评定');

  const grades = injuries.map((injury) => injury.grade);
  const heaviest = grades.reduce((a, b) => (b < a ? b : a));
  const lower = promoteLowerTies ? grades.filter((g) => g !== heaviest && isTied(grades, g)).map(oneUp) : [];
  const tied = isTied(grades, heaviest) || lower.includes(heaviest);
  const grade = tied ? oneUp(heaviest) : heaviest;
  const weightiest = injuries.filter((injury) => injury.grade === heaviest);
  const nature = natures.find((n) => weightiest.some((injury) => injury.nature === n)) ?? first.nature;
  const rules = [tied ? 'R091' : 'R090'];
  if (new Set(injuries.map((injury) => injury.nature)).size > 1) rules.push(weightiest.length > 1 ? 'R093' : 'R092');
  const how = tied ? (grade === heaviest ? `等级相同，已是${gradeName(heaviest)}，不再晋升` : `等级相同，由${gradeName(heaviest)}晋升一级`) : '以重者定级';
  return { grade, nature, promoted: grade !== heaviest, manual: false, rules, article: 23, message: `${how}：${natureName(nature)}${gradeName(grade)}` };
}
