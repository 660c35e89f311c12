import type { Page } from 'playwright';

/** What a person sees first, on a library without photos; waits until it is there. */
export async function firstScreenShows(page: Page): Promise<void> {
  await page.getByRole('heading', { level: 1, name: 'Find your photos by what is in them' }).waitFor();
  await page.getByRole('button', { name: 'Choose a folder' }).waitFor();
}
