import { Type } from '@sinclair/typebox';

/** What the codes of the papers of 新办, 补办 and 调整 begin with. */
export const RATING_PAPERS = 'NBT';

/**
 * The code of a paper: letter of the procedure, item of the article, part. Which codes there are is said by the tables of the release; no name and
 * no number has a place in one.
 * @param letters what the codes of the procedure begin with
 */
export const materialCodeOf = (letters: string) => Type.String({ pattern: `^[${letters}][1-9][a-z]?[0-9]?$`, maxLength: 4 });
