/** As whom letters in China address those who are to answer. */
const TITLE = '(?:(?:领导|书记|主任|老师|部门|先生|女士|同志|政府|[省市县区镇乡厅局处院校所科部]长)们?)+';
const HELLO = '(?:您|你|您们|你们|大家)好';
const SALUTATION = new RegExp(
  `^(?:(?:尊敬|敬爱)的?.{0,8}?${TITLE}(?:${HELLO}|好$)?|.{0,6}?${TITLE}(?:${HELLO}|好$)|${HELLO}(?:.{0,6}?${TITLE}$)?)`,
  'u',
);

/** A stretch of text without the salutation that it begins with, such as 尊敬的领导您好: it says nothing of the matter. */
export const withoutSalutation = (stretch: string): string => stretch.replace(SALUTATION, '');
