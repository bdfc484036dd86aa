/** What comes after the end of a case, as its author reads it. */
export const outcome = {
  reopenUntil: '{day}前可退回再办',
  lastTime: '已经退回过 2 次，这是最后一次再办。还没解决，校团委会打电话问你。',
  lastTimeUnion: '已经退回过 2 次，这是最后一次再办。还没解决，就记“没解决”，可以另说一件。',
  lateCall: '现在还可以说。没解决，校团委会打电话问你。',
  lateAnew: '现在还可以说，记下来。不能再退回了，没解决就另说一件。',
  brokenCall: '又不行了，校团委会打电话问你。',
  brokenAnew: '又不行了，就记“没解决”。不能再退回，可以另说一件。',
  anew: '另说一件',
  anewText: '不能再退回了，还没好就另说一件。',
  anewBegins: '接上次那件（{number}）：',
  unreachable: '等你补一句等了 7 个上课日，先结束了。想接着办，退回再办就行。',
} as const;
