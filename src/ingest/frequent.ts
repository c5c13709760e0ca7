/**
 * Characters that any longer Chinese text is full of, simplified and traditional: the commonest of the
 * language, then those of this subject. A text read in the wrong encoding has hardly any of them.
 */
const COMMON =
  "的一是在不了有和人这这中大为为上个个国国我以要他时时来来用们们生到作地于於出就分对对成会會可主发發年动動同工也能下过過子说說产產种種面而方后後多定行学學法所民得经經十三之进進着著等部度家电電力里裡如水化高自二理起小物现現实實加量都两兩体體制机機当當使点點从從业業本去把性好应應开開它合还還因由其些然前外天政四日那社义義事平形相全表间間样樣与與关關各重新线線内內数數正心反你明看原又么么利比或但质質气氣第向道命此变變条條只没沒结結解问問意建月公无無系係军軍很情者最立代想已通并並提直题題党黨程展五果料象员員革位入常文总總次品式活设設及管特件长長求老头頭基资資边邊流路级級少图圖山统統接知较較将將组組见見计計别別";
const SUBJECT =
  "院校委书書记記市省区區县縣教育职職企团團联聯集司限研究科技局厅廳任副席董秘理协協议議签簽约約仪儀式揭牌融育训訓培养養术術专專服务務创創造共推深度交局领導导讲講话話参參加出席举舉办辦行支持共建园園高新代表单單位";

const FREQUENT = new Uint8Array(0x10000);
for (const character of COMMON + SUBJECT) FREQUENT[character.charCodeAt(0)] = 1;

/** Whether any longer Chinese text is full of a character (a code point). */
export const isFrequent = (code: number): boolean => FREQUENT[code] === 1;
