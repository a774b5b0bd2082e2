import { recusalGrounds } from '../../regulations/recusal/index.ts';

/** A ground of recusal in words (第4条); empty when there is none. */
export const groundText = (ground: string | null): string => (ground && ground in recusalGrounds ? recusalGrounds[ground as keyof typeof recusalGrounds].text : '');
