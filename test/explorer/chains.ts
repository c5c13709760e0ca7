import { read, type Reader } from "./reader.ts";

/** Two names chosen one after the other, as somebody does who searches for both. */
export const between = async (one: string, other: string): Promise<Reader> => {
  const reader = await read();
  const { page, find, settled } = reader;
  await settled();
  await find(one);
  await page.getByRole("button", { name: "Find connections to …" }).click();
  await page.getByText("Now search for the other end").waitFor();
  await find(other);
  await page.getByRole("heading", { name: "2 chosen" }).waitFor();
  return reader;
};

/** The chains that the path finder lists. */
export const chains = ({ page }: Reader) => page.locator(".chains > li");
