import { wordSet } from '../../base/words/wordSet.ts';

/**
 * Family names that are first in Korean, Chinese and Vietnamese names, in the romanizations that
 * newspapers use.
 * Source: the commonest surnames of the South Korean (2015), Chinese (2020) and Vietnamese (2005)
 * statistics, with the North Korean (McCune-Reischauer without marks), Hong Kong and Taiwan
 * (Wade-Giles) spellings of the same names.
 */
const FAMILY_NAMES =
  wordSet(`ahn an bae baek ban byun cha chang cho choe choi chon chong chu chun chung chyung gang gong gu gwak ha hahm ham han heo ho hong huh hur hwang hyon hyun im
  jang jeon jeong ji jin jo joo ju jun jung kang kim ko koh koo kook ku kwak kwon lee lim ma maeng min moon mun myung na nam no noh oh paek paik pak pang park pyo ra
  rhee ri rim ro roh ryang ryom ryu seo seok seol shim shin sim sin so sohn son song suh sung tae thae u um wi woo yang yeo yeom yi yim yoo yoon you yu yun
  bai bao bo cai cao chai chan chao chen cheng cheung chiang chou chow chua cui dai deng ding dong du duan fan fang feng fong fu gao ge guan guo hao he heng hou hsieh hsu hu hua huang hui hung jia jiang jiao kong kuo
  kwok lai lam lau lei leung li liang liao lin ling liu lo long lu luo luk lung mao mei meng miao ng ni niu ong pan peng qi qian qiao qin qiu ren rong shao shen sheng shi soong su sun tan tang tao tian tien tong
  tsai tsang tse tseng tung wan wang wei wen weng wong wu xi xia xiang xiao xie xing xiong xu xue yan yao ye yin yip yong you yuan yue yuen zeng zha zhai zhan zhang zhao zheng zhong zhou zhu zhuang zhuo zou zuo
  bui cu dam dang dao dinh doan duong giang hoang huynh le luong luu ly mac mai ngo nguyen nghiem pham phan phung quach ta thai than tran trieu trinh truong tu van vo vu vuong`);

/**
 * Family names that are only Vietnamese: people with them are called by the last given name.
 * Source: as above.
 */
const VIETNAMESE = wordSet(
  'nguyen tran pham hoang huynh phan vu vo dang bui do ngo duong dinh trinh truong doan dao luong trieu quach phung nghiem le',
);

/**
 * Syllables of romanized Korean, Chinese and Vietnamese given names: an onset, a rhyme, nothing
 * else.
 */
const SYLLABLE =
  /^(?:b|c|ch|d|f|g|gi|gw|h|hs|hw|hy|j|k|kh|ki|kw|ky|l|m|mw|my|n|ng|ngh|nh|p|ph|py|q|qu|r|ry|s|sh|sz|t|th|tr|ts|tz|v|w|x|y|z|zh)?(?:a|ae|ai|ak|al|am|an|ang|anh|ao|ap|at|au|ay|e|ei|ek|en|eng|eo|eok|eol|eom|eon|eong|eop|eu|euk|eul|eum|eun|eung|i|ia|iam|ian|iang|iao|ie|iem|ien|ieu|ik|il|im|in|inh|ing|iong|iu|ip|it|o|oai|oan|oc|oe|oeun|oi|ok|ol|om|on|ong|oo|ook|oon|oong|op|ou|ow|u|ua|uai|uan|uang|uc|ue|uh|ui|uk|ul|um|un|ung|unh|uo|uoc|uong|uu|uy|uyen|uyet|y|yen|yeo|yeol|yeon|yeong|yong|yo|yok|yon|you|young|yu|yuk|yul|yun|yung|ae?k|wan|won|woo|woong|wook|hyuk)$/;

/** True for a folded family name that is first in East Asian names. */
export const isEastAsianFamilyName = (word: string): boolean => FAMILY_NAMES.has(word);

/** True for a folded Vietnamese family name. */
export const isVietnameseFamilyName = (word: string): boolean => VIETNAMESE.has(word);

/**
 * True for a folded word that can be one or two syllables of a Korean, Chinese or Vietnamese given
 * name.
 */
export function isEastAsianGivenName(word: string): boolean {
  if (word.length > 12) return false;
  if (SYLLABLE.test(word)) return true;
  for (let cut = 2; cut <= word.length - 2; cut++) {
    if (SYLLABLE.test(word.slice(0, cut)) && SYLLABLE.test(word.slice(cut))) return true;
  }
  return false;
}
