/** Dictionaries of opencc-js as it ships them: `from to|from to|…`. */
declare module "opencc-js/dict/*" {
  const dictionary: string;
  export default dictionary;
}
