import type { LikenessWord } from '@types_/case/matter';

/** From which likeness on which word says it (decision 17: 0.45 is where two texts begin to say the same). */
export const likenessWord = (likeness: number): LikenessWord =>
  likeness >= 0.9 ? 'same' : likeness >= 0.65 ? 'very' : 'rather';
