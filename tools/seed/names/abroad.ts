import type { Random } from '../random';
import { words } from './words';

const TRADITIONAL_SURNAMES = words('陳 黃 張 劉 吳 鄭 許 謝 葉 羅 蕭 楊 趙 鍾 蘇 盧 馮 鄧 譚 歐陽');
const TRADITIONAL_GIVEN = words(
  '嘉欣 俊傑 詩雅 雅婷 冠宇 怡君 宗翰 鈺婷 穎彤 樂瑤 浩賢 靜儀 偉倫 凱晴 紫瑩 澤銘 筱涵 承翰 寶兒 詠欣',
);

const LATIN = words(`
  Nguyen_Thi_Mai Tran_Van_Duc Aigerim_Bekova Dmitry_Sokolov Ekaterina_Volkova Munkhbat_Ganbold Oyuntsetseg_Bat Zarina_Rahimova
  Jonas_Müller Chloé_Dubois Sarah_O'Neill Muhammad_Bilal_Khan Fatima_Zahra_Alaoui Kwame_Mensah Thandiwe_Dlamini Sato_Haruka
  Anya_Petrova-Kim José_Luis_Fernández Phạm_Minh_Anh Somchai_Wongsa Kim_Ji_Hye Park_Min_Jun LEE_SEOYEON Ana-Maria_Popescu
`).map((name) => name.replaceAll('_', ' '));

const HANGUL = words('김민지 박서준 이하은 최유진 정도윤 강지우 조수빈 윤예린 임건우 한소미 남궁민서 황보라');

/** A name of a student from Hong Kong, Macao or Taiwan, in traditional characters. */
export const traditionalName = (random: Random): string =>
  random.pick(TRADITIONAL_SURNAMES) + random.pick(TRADITIONAL_GIVEN);

/** An international student's name as in the passport: Latin letters with spaces, hyphens, accents. */
export const latinName = (random: Random): string => random.pick(LATIN);

/** A Korean national's name as the school wrote it down, in Hangul. */
export const hangulName = (random: Random): string => random.pick(HANGUL);
