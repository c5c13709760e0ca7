/** Characters by what cleaning does with them; data only. Ranges are inclusive, in hexadecimal code points. */

/** Pictures: emoji, dingbats, playing cards, braille, hexagrams … One inside a word is noise, and none carries a fact. */
export const PICTURES = `231a-231b 2328 23cf 23e9-23f3 23f8-23fa 2400-245f 2600-2604 2607-260f 2612-2712 2715-2716 2719-2775
 2794-27bf 2800-28ff 2934-2935 2b00-2bff 3020 3030 303d 3297 3299 4dc0-4dff`;
/** Pictures only before an emoji variation selector; else ordinary signs: arrows, ©, ®, ™, shapes, ✓. */
export const PICTURES_IF_SELECTED = `a9 ae 203c 2049 2122 2139 2190-21ff 2194-2199 24c2 25aa-25ab 25b6 25c0 25fb-25fe 2605-2606
 2610-2611 2713-2714`;
/** Joiners, selectors and enclosing marks that belong to a picture. */
export const PICTURE_PARTS = "200d 20d0-20ff fe00-fe0f";
/** Nothing to see: zero-width, direction marks, controls, fillers, private use, what decoding lost. */
export const INVISIBLE = `0-8 e-1f 7f-84 86-9f ad 34f 61c 115f-1160 17b4-17b5 180b-180f 200b-200f 202a-202e 2060-206f 3164
 e000-f8ff feff ffa0 fff0-fffd ffff fffe`;
/** Spaces that become U+0020, and line ends that become U+000A (CR before LF is dropped). */
export const SPACES = "a0 1680 2000-200a 202f 205f 3000";
export const LINE_ENDS = "b c 85 2028 2029";

/** Dots that stand inside a foreign name: between two letters or Han characters they become U+00B7. */
export const NAME_DOTS = "•・‧∙⋅･᛫˙";
/** Decorations: kept at the start of a line or beside a space, noise inside a word. */
export const STARS = "★☆";

/** `from to` pairs of one character each: punctuation and letters in their canonical form. */
export const FOLDS =
  "「“ 」” 『‘ 』’ 〝“ 〞” 〟” ｢“ ｣” ､、 ｡。 ﹐, ﹑、 ﹒. ﹔; ﹕: ﹖? ﹗! ﹙( ﹚) ﹛{ ﹜} ﹝〔 ﹞〕 ﹟# ﹠& ﹡* ﹢+ ﹣- ﹤< ﹥> ﹦= " +
  "﹨\\ ﹩$ ﹪% ﹫@ ︰: ―— ─— ━— ⋯… ￥¥ ￠¢ ￡£ ｟( ｠) ﹏_ ︵( ︶) ︻【 ︼】 ︽《 ︾》 ﹁“ ﹂” ﹃‘ ﹄’ " +
  "⺟母 ⻳龟 ⻓长 ⻔门 ⻅见 ⻋车 ⻢马 ⻝食 ⻩黄 ⻘青 ⻜飞 ⻛风 ⻚页 ⻉贝 ⻄西 ⻆角 ⻙韦 ⻰龙 ⻦鸟 ⻥鱼 ⻬齐 ⻮齿 ⺠民 ⻁虎 ⻨麦 ⺎兀 ⺝月 ⻤鬼 ⻣骨 ⻑长";
