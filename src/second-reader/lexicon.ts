import type { Action, Role } from "../model/ontology.ts";

/** Words of which a quote needs one before it is taken to state a role; a role that is not here needs none. */
export const ROLE_WORDS: Readonly<Partial<Record<Role, RegExp>>> = {
  LEAD: /牵头/u,
  CHAIR: /(?<!副|执行|轮值|常务)(?:理事长|主席|会长|主任|董事长)/u,
  EXECUTIVE_CHAIR: /执行(?:理事长|主席|会长|主任)/u,
  VICE_CHAIR: /副(?:理事长|主席|会长|主任|董事长)/u,
  SECRETARIAT: /秘书/u,
  DIRECTOR: /理事(?!长)/u,
  CO_FOUNDER: /发起|共建|共同|联合|携手|组建|成立/u,
};

/** The same for what was done at an event. */
export const ACTION_WORDS: Readonly<Partial<Record<Action, RegExp>>> = {
  SPOKE: /辞|致词|讲话|发言|表示|指出|强调|介绍|说|谈|讲|送上|寄语|祝贺|总结|解读|宣布|提出|分享/u,
  MODERATED: /主持/u,
  UNVEILED: /揭牌|揭幕|启动|点亮|按下/u,
  SIGNED: /签|协议/u,
  REPORTED: /报告|汇报|作了?题为|演讲|讲座|分享|交流|授课|解读/u,
  RELEASED: /发布/u,
  AWARDED: /授|颁|聘/u,
  VISITED: /考察|调研|参观|走访|访|莅临|来到|赴|观摩/u,
  ACCOMPANIED: /陪同/u,
};

/**
 * Words that speak to the program which reads the page. No press page needs them to report a fact, so the line
 * and the one after it are evidence of nothing.
 */
export const TO_PROGRAMS: readonly RegExp[] = [
  /(?:忽略|无视|忘记|忘掉|抛开|不要?理会|不必理会|不要遵守|覆盖)[^。\n]{0,6}(?:以上|之前|此前|上述|先前|前面|上面|所有|全部|原有|你的|系统)[^。\n]{0,8}(?:指示|指令|提示|规则|设定|命令|要求|内容)/gu,
  /系统(?:提示词?|指令|消息|命令)\s*[::]/gu,
  /(?:你(?:现在)?是|作为|身为|致)(?:一[个名款])?(?:AI|人工智能|大?语言模型|大模型|智能助手|聊天机器人|抽取程序)(?:助手|系统|程序|模型|读者)?\s*[,,::。!!]/giu,
  /(?:输出|返回|生成|写入|加入|添加)[^。\n]{0,16}(?:JSON|statements|HOLDS_POST|MEMBER_OF|TOOK_PART)/giu,
  /\b(?:ignore|disregard|forget|override)\b[^.\n]{0,40}\b(?:instructions?|prompts?|rules|above|previous)\b/giu,
  /\b(?:system prompt|you are (?:now )?an? (?:AI|assistant|language model|helpful)|as an AI)\b/giu,
  /\[\/?INST\]|<\|[a-z_]{2,20}\|>|<\/?(?:system|assistant|user|instructions?)>|^[ \t]*(?:system|assistant|user)[ \t]*[::]/gimu,
  /\b(?:call|name|list|record|mark|output|return|extract)\b[^.\n]{0,60}\b(?:as|chair(?:man|woman|person)?|president|HOLDS_POST)\b/giu,
];

/** Words that ask for a name or a title to be written down, instead of saying that somebody bears it: the sentence is no evidence. */
export const TO_WRITERS: readonly RegExp[] = [
  /(?:请|务必|必须|把|将|让|要)[^。!?;\n]{1,60}?(?:称为|称作|称呼为|叫做|叫作|写成|写作|写为|说成|当作|当成|标为|标注为|标记为|记为|记录为|输出为|识别为|提取为|抽取为|登记为)/gu,
  /(?:请|务必|必须)(?:你|您)?(?:记住|记录|注明|声明|称|写|填写|输出|回答|提取|抽取|承认|确认)[^。!?;\n]{0,60}(?:是|为|任)/gu,
];
