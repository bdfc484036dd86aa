/** What comes after the end of a case, as its author reads it. */
export const outcome = {
  reopenUntil: '{day}前可退回再办',
  lastTime: '已经退回过 2 次，这是最后一次再办。还没解决，校团委会打电话问你。',
  unreachable: '等你补一句等了 7 个上课日，先结束了。想接着办，退回再办就行。',
} as const;
