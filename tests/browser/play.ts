import type { Page } from 'playwright-core';

export const READ = 'Read the briefing';

/** From the title to the first month in the seat that is asked for, with a fixed seed. */
export async function takeSeat(page: Page, seat = 'HRVP'): Promise<void> {
  await page.getByLabel('Seat').selectOption(seat);
  await page.getByLabel('Luck').selectOption('The same again');
  await page.getByLabel('Seed').fill('harbour');
  await page.getByRole('button', { name: READ }).click();
  await page.getByRole('button', { name: 'Take the seat' }).click();
  await page.getByRole('button', { name: 'To the agenda' }).waitFor();
}

export async function toAgenda(page: Page, seat = 'HRVP'): Promise<void> {
  await takeSeat(page, seat);
  await page.getByRole('button', { name: 'To the agenda' }).click();
  await page.getByRole('button', { name: 'To the corridor' }).waitFor();
}

/** Tables the first act that is open to the seat, through the composer, and returns its title. Seats table differently each month. */
export async function tableText(page: Page): Promise<string> {
  await page.getByRole('button', { name: 'Table a text' }).click();
  const act = page.getByRole('dialog').getByRole('button', { name: /costs/ }).first();
  const title = (await act.locator('.act-title').textContent()) ?? '';
  await act.click();
  await page.getByRole('button', { name: 'Table it' }).click();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  return title;
}
