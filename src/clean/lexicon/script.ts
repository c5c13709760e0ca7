/** What the conversion to simplified characters must know beside opencc-js's dictionaries; words only. */

/**
 * Characters that opencc would simplify but that the Table of General Standard Chinese Characters (2013) lists,
 * mostly for names: 毕昇, 王陞. They stay, unless a phrase of the dictionary (復甦) says otherwise.
 */
export const KEPT = "昇陞甦甯堃喆淼犇邨仝龢絜勣濛脩澂吒劄谿讎椀剋氾";
/** Likewise, but on a page in traditional characters they are what a converter made of 于, 干, 了, 征, 厘, 么. */
export const KEPT_ON_SIMPLIFIED = "於乾瞭徵釐麽藉蒐";
/** `from to`: variants that opencc's dictionary for the mainland leaves alone. */
export const VARIANTS =
  "瞭了 衞卫 裡里 産产 説说 鋭锐 閲阅 録录 緑绿 線线 別别 歩步 歳岁 両两 並并 倂并 內内 兪俞 吿告 呑吞 増增 奨奖 姸妍 専专 尙尚 巻卷 " +
  "帯带 広广 弾弹 徳德 応应 戦战 戸户 拡扩 挙举 掲揭 撃击 収收 敎教 斉齐 旣既 晩晚 暁晓 桜樱 検检 楽乐 様样 権权 歴历 毎每 気气 浄净 済济 満满 " +
  "焼烧 畵画 発发 県县 穏稳 竜龙 粛肃 経经 継继 続续 緖绪 縁缘 縄绳 聴听 脳脑 覇霸 覚觉 観观 訳译 読读 譲让 豊丰 賛赞 転转 軽轻 辺边 遅迟 郞郎 " +
  "郷乡 釈释 鉄铁 鉱矿 銭钱 錬炼 関关 闘斗 険险 隠隐 霊灵 顔颜 顕显 駅驿 駆驱 験验 鶏鸡 齢龄 龎庞 槪概 鄕乡 淸清 靑青 硏研 眞真 値值 屛屏 " +
  "強强 徵征 麽么 爲为 峯峰 敍叙 衆众 綫线 麪面 羣群";
/** 著 is 着 on a traditional page, except beside these. */
export const AFTER_ZHU = "名作者述称录书";
export const BEFORE_ZHU = "显专编论原卓昭土合遗译巨名拙新力共主";

/** Phrases of opencc's dictionary that do harm here: 沈 is a surname (沈思, 沈静), and nobody throws pots. */
export const PHRASES_LEFT_OUT = "沈坏";

/**
 * What a naive converter makes of simplified text: each is wrong in traditional Chinese too, so it shows that a page
 * was simplified before. (機制, 注意, 方面 are right in both.)
 */
export const OVERCONVERTED =
  "機製 體製 製度 製定 製約 控製 強製 限製 編製 法製 學製 管製 全日製 註意 關註 註重 註入 傾註 專註 以誌 同誌 誌願 誌存 有誌 誌向 麵對 " +
  "麵向 方麵 全麵 層麵 局麵 裏程碑 公裏 隻有 隻要 隻能 隻是 係統 體係 聯係 乾部 骨乾 乾事 纔能 人纔 鬆江 嶽陽 嶽麓 薑堰 穀雨 復雜 重復 " +
  "反復 曆史 經曆 學曆 簡曆 閤作 製造業 製度化 幹凈 麯靖 皇後 太後 鬥爭 迴報 迴顧 讚助 餘姓 衹有 瞭解到 誌愿 " +
  "鞏固 慾望 發髮 颱灣 颱州 台颱 綵色 註冊";
