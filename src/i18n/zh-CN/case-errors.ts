import type { CaseErrorCode } from '@types_/case/error-code';

/** But these: whoever brings a case or a digest to a meeting may be told so, too. */
export type OfCasesOnly = Exclude<CaseErrorCode, 'CASE_NOT_FOUND' | 'DIGEST_NOT_FOUND'>;

/** As errors.ts, of what only cases are refused for: not in the main package (decision 19). */
export const caseErrors: Record<OfCasesOnly, string> = {
  CASE_STEP_NOT_NOW: '这件事刚刚有了变化，这一步现在做不了。这里已经是最新情况，你写的还在。',
  CASE_NEWS: '刚刚来了新的，你这一步还没有做。看一眼新来的，再点一次就做。写的、选的都还在。',
  CASE_LOOK_ASKED:
    '要团委先同意，已经告诉团委了，{moment}前回话；同意了再点一次就能看。过了时间再点一次。等不及就去找本人；有危险现在打 110、119、120 和值班电话。',
  CASE_LOOK_NOBODY:
    '要团委先同意，可是校团委现在没有别人能同意。去找本人，请辅导员一起去；有危险现在打 110、119、120 和值班电话。',
  CASE_DAY_FULL: '今天已经说了 {most} 件，到{day}再发。写的都在手机上，再点一次就发。',
  CASE_TOLD_FULL:
    '你今天已经代录 {most} 件，这件没有发。请同事接着记，或者请同学自己说；到{day}能再记。有危险的还能记。写的还在。',
  CASE_TOLD_DANGER_FULL:
    '你今天已经代录 {most} 件有危险的，这件没有发。急的现在打 110、119、120 和值班电话，再请同事马上记下。写的还在。',
  CASE_NAME_FULL:
    '今天用这位同学的名字已经记了 {most} 件，这件没有发。把学号空着再发，把条交给同学：凭条认领，就是他的。同学也可以自己说。写的还在。',
  CASE_DANGER_FULL: '今天说了 {most} 件有危险的，这件没有发。急的现在打电话。到{day}能再发，写的都在手机上。',
  CASE_REOPEN_LIMIT: '已经退回办过两次，不能再退回。打开看接下来怎么办，你写的还在。',
  CASE_REOPEN_TOO_LATE: '结束超过 28 天，不能再退回。还没好就另说一件事。',
  CASE_EXTENSION_USED: '已经延过一次，不能再延。',
  CASE_EXTENSION_TOO_LATE: '已经过了期限，不能再延。',
  CASE_TOO_EARLY: '对方的时间还没到，再等等。',
  CASE_DISPUTED: '部门退回来了，等主席团定归谁。',
  CASE_ROUTING_DECIDED: '主席团已定归这个部门，不能再退。',
  CASE_NOT_INDEPENDENT: '你经手过这件事，不能由你回访。请团委另一位老师来打这个电话。',
  CASE_CALLED_TODAY: '今天已经记过没打通。换一天再打；打通了，今天也能记。',
  CASE_TO_BE_ANSWERED: '同学退回过、说过不是一件事，或者校团委在看的事，不能并走，也不能不受理。办不了就照实写为什么。',
  CASE_DEPARTMENT_UNKNOWN: '没有这个部门了，重新选。',
  CASE_COLLEAGUE_UNKNOWN: '现在不能选这位同事。重新打开名单再选，写的还在。',
  CASE_MERGE_UNKNOWN: '那不是同一位同学的事，没有并。',
  CASE_MERGE_OVER: '那件刚结束，没有并。这件照常办。',
  CASE_MERGE_EARLIER: '这件更早。打开后说的那件，并到这里。',
  CASE_MERGE_DANGER: '这件有危险，按小时算，不能并。',
  CASE_STUDENT_UNKNOWN: '名册里没有这个学号，或者姓名对不上，今天还能错 {left} 次。拿不准就空着。写的还在。',
  CASE_CLAIM_UNKNOWN: '码对不上，或有人领过了。今天还能试 {left} 次。',
  CASE_TRIES_USED: '今天错了 5 次，今晚 12 点后再试。写的还在。',
  CASE_AUTHOR_GONE: '这位同学注销了账号，名字已经去掉，看不到了。事可以接着办。',
  CASE_TOPIC_GONE: '这一类学校不再收了，没有发。换一类再发，你写的都在。',
  TOPIC_TWICE: '已经有一个叫“{name}”，换个名字。什么都没存。',
  TOPICS_FULL: '一个大类最多 {limit} 个能选，学校加的也最多 {limit} 个。先藏起或删掉一个。什么都没存。',
  TOPIC_LAST: '每个大类至少留一个能选，“别的事”一直在。什么都没存。',
  CASE_REPLIES_FULL: '学校已经存了 {most} 句常用回复，到顶了。先删掉不用的，再存。',
  MATTER_NOT_FOUND: '没有这个议题，或者不归你管。',
  MATTER_CLOSED: '这个议题已经结了，不能再加、再答。另开一个。',
  MATTER_ANSWERED: '这个议题答复过，先看那份答复，再决定合不合。什么都没改。',
  MATTER_FULL: '一个议题最多放 {limit} 件。另开一个。',
  MATTER_IN_WORK: '里面还有 {count} 件在办，先答复，再结。',
  MATTER_NAMES_STUDENT: '答复里有同学的名字，会发给所有人。删掉名字再发，你写的都在。',
  DIGEST_MOVED_ON: '这份摘要刚被别人改过。刷新再看，你写的还在这里。',
  DIGEST_COPIES_STUDENT: '“{text}”是同学的原话，不能公开。换成你自己的话再交，你写的都在。',
  DIGEST_NAMES_STUDENT: '摘要里有同学的名字，不能公开。删掉再存，你写的都在。',
  DIGEST_NAMES_SOMEBODY:
    '里面像是有本校同学的姓名。写这件事的同学注销了账号，名字对不上，所以都不能写。换个说法，你写的都在。',
  DIGEST_CASE_LEFT: '交上来以后，议题里少了一件事。请写的人看看还对不对，再交一次。',
  DIGEST_OWN: '自己写的，要请另一个人审。',
  PHOTO_EXPIRED: '有 {count} 张照片已经过期。删掉重新选，文字都还在。',
  PHOTO_DAY_FULL: '今天已经传了 {most} 张照片，没传上去的先留着。不带照片也能发；到{day}点它再传。文字都还在。',
  PHOTO_FOREIGN: '有照片不是这次选的。删掉重新选，文字都还在。',
  PHOTO_TICKET_EXPIRED: '照片看得太久，链接过期了。下拉刷新再看。',
};
