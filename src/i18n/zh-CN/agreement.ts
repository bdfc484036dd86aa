/** The privacy agreement: read in a minute. Another text is another AGREEMENT_VERSION. */
export const agreement = {
  title: '隐私约定',
  minute: '一分钟看完。{version} 版',
  'kept.title': '存什么',
  'kept.text':
    '学校名册上你的姓名、学号、学院、年级和班级，你的微信账号，你说的事、照片和来往的信。约谈写的话题，到没到场，缺席、申诉，打的分。电话你愿意留才存。',
  'sealed.title': '怎么存',
  'sealed.text':
    '姓名、学号、电话、微信账号，一项一项加密，数据库里看不到原文。你写的事没有加密，办事的人要看：别在里面写自己和别人的名字、电话。',
  'seen.title': '谁看得到你的名字',
  'seen.text':
    '值班干部平时只看到姓。要看全名，得先写理由。职能部门、市和省学联、别的同学，都看不到。约谈的话题，学生会和要见的人看得到，旁边没有名字；你可以选不给学生会看。谁来、到没到，学生会和校团委看到姓；要见的人开始以后看到姓。',
  'looked.title': '谁看过，你知道',
  'looked.text': '每次看全名，是谁、什么时候、为什么，都记下来给你看，改不了，也删不掉。',
  'survey.title': '问卷连不到你',
  'survey.text': '评议和投票，不记是谁答的，我们自己也对不上。',
  'check.title': '微信会查一遍',
  'check.text': '你发的文字和照片，给别人看之前，要交给微信做内容安全检查。',
  'time.title': '存多久',
  'time.text':
    '在校期间一直存。离校满 {person} 天，名册上你那一行删掉，你说过的事去掉名字。通知存 {notices} 天，绑定时试错的记录存 {tries} 天。',
  'rights.title': '你随时可以',
  'rights.text':
    '把自己的数据全部导出来，改名册上的错，留下或删掉电话，注销账号。都在“设置”里的“我的数据”，不同意这份约定也能做。',
  'office.title': '如果你任职',
  'office.text': '当干部时办过的事，按职务留在记录里。这是学生会的档案，注销账号也不去掉。',
  history: '你同意过的',
  version: '{version} 版',
  guide: '看微信的隐私保护指引',
  agree: '同意，接着用',
  later: '先不同意',
  ask: '我看过《隐私约定》，同意',
  missing: '先看《隐私约定》，同意了再绑定。',
} as const;
