/** Surnames of two characters that are still in use; others are one character. */
const DOUBLE_SURNAMES = new Set(['欧阳', '司马', '上官', '诸葛', '东方', '皇甫', '尉迟', '公孙', '慕容', '令狐', '司徒', '司空', '夏侯', '长孙', '宇文', '端木', '百里', '南宫', '西门', '轩辕', '呼延', '澹台', '拓跋', '独孤']);

/**
 * The name as the public may see it: the surname and one 某 for each further character (欧阳测试 → 欧阳某某). Characters
 * outside the basic plane count as one. A name with a middle dot keeps the part before it only by its first character.
 */
export function maskName(name: string): string {
  const characters = [...name.trim()];
  const first = characters.slice(0, 2).join('');
  const kept = characters.length > 2 && DOUBLE_SURNAMES.has(first) ? 2 : 1;
  return characters.map((character, index) => (index < kept || /[·•・]/.test(character) ? character : '某')).join('');
}
