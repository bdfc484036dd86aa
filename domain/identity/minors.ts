/** Kinds of schools whose students are grown up; those of the others (中职, 普通中学) are minors. */
const ADULTS = ['普通本科', '高职', '民办高校', '独立学院'];

/** Whether opening a name needs the youth league's word first (product.md): at minors' schools, and where the kind is not known. */
export const needsApproval = (kind: string | undefined): boolean => kind === undefined || !ADULTS.includes(kind);
