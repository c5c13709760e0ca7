/** A list that is told in brief: a file of `cypher/api/brief/`, and what of it is asked for. */
export interface Level {
  /** Of the file, without the folder. */
  readonly list: string;
  readonly isFromEnd: boolean;
  /** Whether their number is not wanted. */
  readonly isUncounted: boolean;
  /** Whether each edge is wanted without its keys: those of the order and of the relationship. */
  readonly isBare: boolean;
}

/** Such a list, and the one that is asked for with the node of each of its edges. */
export interface Brief extends Level {
  readonly below?: Brief | undefined;
}

const FOLDER = "api/brief/";
const BELOW = " > ";
const FLAGS = { isFromEnd: "from the end", isUncounted: "uncounted", isBare: "bare" } as const;
const flags = Object.entries(FLAGS) as [keyof typeof FLAGS, string][];

/** Name of the statement: `api/brief/members, uncounted > posts-of-organization, bare`. */
export const briefName = (brief: Brief): string => FOLDER + levelsOf(brief).join(BELOW);

/** Whether a statement of that name gives lists of lists. */
export const isNested = (name: string): boolean => name.includes(BELOW);

const levelsOf = (brief: Brief): string[] => [
  [brief.list, ...flags.filter(([key]) => brief[key]).map(([, flag]) => flag)].join(", "),
  ...(brief.below ? levelsOf(brief.below) : []),
];

/** Names of its parameters at a level, the first being 1. */
export const parameterAt = (name: string, level: number): string => (level === 1 ? name : `${name}_${level}`);

/** The block of a file that gives the edges, the values of an edge that are keys, where its values end, and their number. */
const BLOCK = /CALL \(of\) \{\n([^]*?)\n\}/;
const KEYS = "sort, tie.key, ";
const END = "]) AS edges";
const TOTAL = /(COUNT \{ .* \}) AS total/;
const RETURN = "  RETURN collect(";
/** What a file names itself, and its parameters: told apart by level. Properties, labels and types are none of these. */
const NAMED = /(?<![.$:\w])(of|tie|node|sort|edges)\b|(?<=\$)\w+/g;

/** The text of a file of `cypher/`, or of that which reads its list from the end. */
type SourceOf = (file: string, isFromEnd: boolean) => string;

/**
 * The text of a statement of that name, made of the files of its lists; undefined where the name is of none.
 * @throws RangeError where there is no such file
 */
export function briefText(name: string, sourceOf: SourceOf): string | undefined {
  if (!name.startsWith(FOLDER) || !/, | > /.test(name)) return undefined;
  const levels = name.slice(FOLDER.length).split(BELOW).map(levelOf);
  const below = levels
    .slice(1)
    .reduceRight<Told | undefined>((told, level, index) => toldBy(level, index + 2, told, sourceOf), undefined);
  const source = textOf(levels[0]!, sourceOf);
  const text = source.replace(BLOCK, () => `CALL (of) {\n${withBelow(blockOf(source), below)}\n}`);
  return levels[0]!.isUncounted ? text.replace(TOTAL, "null AS total") : text;
}

function levelOf(text: string): Level {
  const [list, ...given] = text.split(", ");
  const asked = flags.map(([key, flag]) => [key, given.includes(flag)]);
  return { list: list!, ...(Object.fromEntries(asked) as Omit<Level, "list">) };
}

/** The file of a list, its edges without their keys where they are bare. */
const textOf = ({ list, isFromEnd, isBare }: Level, sourceOf: SourceOf): string =>
  sourceOf(FOLDER + list, isFromEnd).replace(KEYS, isBare ? "" : KEYS);

const blockOf = (source: string): string => BLOCK.exec(source)![1]!;

/** The list of a level as the one above has it. */
interface Told {
  readonly block: string;
  /** Behind the values of each edge there. */
  readonly values: string;
}

const withBelow = (block: string, below: Told | undefined): string =>
  below ? block.replace(END, `, ${below.values}${END}`).replace(RETURN, `${below.block}\n${RETURN}`) : block;

function toldBy(level: Level, at: number, below: Told | undefined, sourceOf: SourceOf): Told {
  const source = textOf(level, sourceOf);
  const of = parameterAt("node", at - 1);
  const named = (text: string): string => text.replace(NAMED, (word) => (word === "of" ? of : parameterAt(word, at)));
  const total = level.isUncounted ? "" : `, ${named(TOTAL.exec(source)![1]!)}`;
  // What is below has its own names already.
  const block = withBelow(named(blockOf(source)), below);
  return { block: `CALL (${of}) {\n${block}\n}`, values: parameterAt("edges", at) + total };
}
