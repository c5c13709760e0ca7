import { isUtf8 } from "node:buffer";
import chardet from "chardet";
import iconv from "iconv-lite";
import { GraphError } from "../errors.ts";
import { binaryKind } from "./binary.ts";
import { mend } from "./mend.ts";
import { judge } from "./plausible.ts";

export interface Decoded {
  readonly text: string;
  /** As the WHATWG Encoding Standard spells it, in lower case. */
  readonly encoding: string;
}

/** Byte order marks; they decide without a further look. */
const MARKS = [
  { encoding: "utf-8", mark: [0xef, 0xbb, 0xbf] },
  { encoding: "utf-16le", mark: [0xff, 0xfe] },
  { encoding: "utf-16be", mark: [0xfe, 0xff] },
] as const;
/** A text with a larger share of characters that stand for nothing is not read. */
const MOST_BROKEN = 0.02;
/** Chinese read in its own encoding has 0.6 of the frequent characters, in another one 0.12 and less. */
const LEAST_FREQUENT = 0.25;
/** UTF-8 vouches for itself, and a list of names has few frequent characters; UTF-8 once misread has hardly any. */
const LEAST_FREQUENT_UTF8 = 0.05;
/** So few Chinese characters say nothing about their frequency. */
const FEW = 40;
/** Accented letters in such a share are no language. */
const MOST_WESTERN = 0.3;

/**
 * Text of bytes whose encoding nobody tells: a byte order mark, else UTF-8 where the bytes are valid UTF-8,
 * else GB18030 or Big5, whichever gives the more plausible Chinese. A page cut within a character, or with a
 * broken one here and there, is still read. Text that was decoded wrongly before it was saved is mended where
 * nothing was lost by that. What the file says of its own encoding is not asked: pages say utf-8 and are GBK. Pure.
 * @param shown what of a reading is the language, for a format that has markup: only that is weighed
 * @throws INPUT_BINARY for what is no text; INPUT_ENCODING where no reading is plausible; INPUT_EMPTY
 */
export function decode(bytes: Uint8Array, source: string, shown: (text: string) => string = asItStands): Decoded {
  const marked = MARKS.find(({ mark }) => mark.every((byte, i) => bytes[i] === byte));
  const binary = binaryKind(bytes, marked !== undefined && marked.encoding !== "utf-8");
  if (binary) throw new GraphError("INPUT_BINARY", `${source} is no text: ${binary}`);
  const sure = marked?.encoding ?? (isUtf8(bytes) ? "utf-8" : undefined);
  if (sure) {
    const text = readAs(bytes, sure);
    if (isPlausible(shown(text))) return { text, encoding: sure };
    const mended = mend(text);
    if (mended !== undefined && isPlausible(shown(mended))) return { text: mended, encoding: sure };
    throw undecodable(bytes, source);
  }
  const readings = (["utf-8", "gb18030", "big5"] as const).map((encoding) => {
    const text = readAs(bytes, encoding);
    const { broken, frequent } = judge(shown(text));
    return { text, encoding, broken, score: frequent - 10 * broken };
  });
  const best = readings.reduce((a, b) => (b.score > a.score ? b : a));
  if (best.broken > MOST_BROKEN || best.score < LEAST_FREQUENT) throw undecodable(bytes, source);
  return { text: best.text, encoding: best.encoding };
}

const asItStands = (text: string): string => text;

/** Checks a reading that the bytes themselves vouch for: were they right when they were saved? */
function isPlausible(text: string): boolean {
  const { broken, frequent, chinese, western } = judge(text);
  return broken <= MOST_BROKEN && western <= MOST_WESTERN && (chinese < FEW || frequent >= LEAST_FREQUENT_UTF8);
}

function undecodable(bytes: Uint8Array, source: string): GraphError {
  const guess = chardet.detect(bytes.subarray(0, 65_536));
  const tried = "UTF-8, UTF-16 with a byte order mark, GB18030 and Big5 give no readable Chinese";
  return new GraphError("INPUT_ENCODING", `${source}: ${tried}${guess ? ` (the bytes look like ${guess})` : ""}`);
}

/** The platform's Big5 lacks the Hong Kong characters that the Encoding Standard has, pinyin vowels among them. */
const readAs = (bytes: Uint8Array, encoding: string): string =>
  encoding === "big5" ? iconv.decode(Buffer.from(bytes), "big5-hkscs") : decoderOf(encoding).decode(bytes);

const decoders = new Map<string, TextDecoder>();

function decoderOf(encoding: string): TextDecoder {
  let decoder = decoders.get(encoding);
  if (!decoder) decoders.set(encoding, (decoder = new TextDecoder(encoding)));
  return decoder;
}
