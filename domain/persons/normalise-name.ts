/**
 * A name as it is compared and stored: half-width forms, no space at its ends. Characters of any plane stay as they are
 * (𠮷 is not 吉); only compatibility forms become the character that they stand for.
 */
export const normaliseName = (name: string): string => name.normalize('NFKC').trim();

/** A name for comparing: without spaces and middle dots, which are typed in many ways. */
export const nameKey = (name: string): string => normaliseName(name).replace(/[\s·•・‧∙⋅.]/g, '');
