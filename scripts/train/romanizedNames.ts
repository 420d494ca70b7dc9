import type { NameStock } from './swapNames.ts';

const words = (text: string): string[] => text.trim().split(/\s+/);

/**
 * Korean and Chinese names as newspapers romanize them: the family name first, a given name of two
 * syllables. Source: the commonest family names of both countries' censuses; syllables of Revised
 * Romanization and its older forms, of Hanyu Pinyin, and of Wade-Giles in Taiwan.
 */
const KOREAN_FAMILIES = words(`
  Kim Lee Park Choi Jung Jeong Kang Cho Yoon Jang Lim Han Oh Seo Shin Kwon Hwang Ahn Song Ryu Hong Jeon Ko Moon Son Yang Bae Baek
  Heo Nam Shim Noh Ha Kwak Sung Cha Joo Woo Koo Min Na Jin Chung Yoo Pyo Byun Suh Roh Pak Ri Choe`);
const KOREAN_SYLLABLES = words(`
  Ji Min Soo Seung Hyun Jae Young Sung Dong Sang Kyung Jin Tae Yong Eun Hye Mi Joon Kyu Chul Ho Byung Chang Moo Woo Sun Ki Hee Geun
  Won Seok Hwan In Sik Bin Ran Sook Hyuk Hwa Jung`);
const CHINESE_FAMILIES = words(`
  Wang Li Zhang Liu Chen Yang Zhao Huang Zhou Wu Xu Sun Hu Zhu Gao Lin He Guo Ma Luo Liang Song Zheng Xie Han Tang Feng Yu Dong Xiao
  Cheng Cao Yuan Deng Fu Shen Zeng Peng Lu Su Jiang Cai Jia Ding Wei Xue Ye Yan Pan Du Dai Xia Zhong Tian Ren`);
const CHINESE_SYLLABLES = words(`
  Jian Guo Zhi Wen Xiao Hai Yong Ming Jun Li Yu Zhen Hong Chun De Shao Qing Bao Xin Ya Wei Jing Fang Min Lan Ping Hua Feng Bin Chao
  Dong Gang Hui Jie Lei Ling Mei Peng Rong Tao`);
const TAIWANESE_SYLLABLES = words(`
  Ching Chun Chia Hsiu Hui I Jui Kuo Li Mei Ming Pei Shu Ting Tsung Wei Wen Yi Yu Ying Chih Cheng Chien Hao Jen Lung`);

/** Stocks for {@link swapNames}. */
export const ROMANIZED_NAMES: readonly NameStock[] = [
  stock(KOREAN_FAMILIES, KOREAN_SYLLABLES, (a, b) => `${a}-${b.toLowerCase()}`),
  stock(KOREAN_FAMILIES, KOREAN_SYLLABLES, (a, b) => `${a} ${b}`),
  stock(CHINESE_FAMILIES, CHINESE_SYLLABLES, (a, b) => a + b.toLowerCase()),
  stock(CHINESE_FAMILIES, TAIWANESE_SYLLABLES, (a, b) => `${a}-${b.toLowerCase()}`),
];

function stock(
  family: readonly string[],
  syllables: readonly string[],
  join: (first: string, second: string) => string,
): NameStock {
  const given = syllables.flatMap((a) => syllables.filter((b) => b !== a).map((b) => join(a, b)));
  return { given, family, familyFirst: true };
}
