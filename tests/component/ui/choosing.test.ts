import { describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import ProgressBar from '../../../renderer/ui/ProgressBar.svelte';
import Segmented from '../../../renderer/ui/Segmented.svelte';
import Select from '../../../renderer/ui/Select.svelte';
import Slider from '../../../renderer/ui/Slider.svelte';
import Switch from '../../../renderer/ui/Switch.svelte';

const options = ['ant', 'bee', 'cat'].map((value) => ({ value, label: value.toUpperCase() }));

describe('a slider', () => {
  test('is moved with the arrows and tells its value while it moves', async () => {
    const oninput = vi.fn();
    await render(Slider, { label: 'Size', value: 200, min: 80, max: 480, step: 20, oninput });
    await userEvent.tab();
    await userEvent.keyboard('{ArrowRight}{ArrowRight}');
    expect(oninput.mock.calls).toEqual([[220], [240]]);
    await expect.element(page.getByRole('slider', { name: 'Size' })).toHaveValue('240');
  });

  test('says its value in words', async () => {
    await render(Slider, {
      label: 'Size',
      value: 200,
      min: 80,
      max: 480,
      valueText: (px: number) => `${px} pixels`,
    });
    await expect.element(page.getByRole('slider')).toHaveAttribute('aria-valuetext', '200 pixels');
  });
});

test('a switch is thrown with the space bar', async () => {
  const onchange = vi.fn();
  await render(Switch, { label: 'Remember', checked: true, onchange });
  await userEvent.tab();
  await userEvent.keyboard(' ');
  expect(onchange).toHaveBeenCalledWith(false);
  await expect.element(page.getByRole('switch', { name: 'Remember' })).not.toBeChecked();
});

test('one of a few is chosen with the arrows, and the group is one stop for Tab', async () => {
  const onchange = vi.fn();
  await render(Segmented, { label: 'Animal', options, value: 'bee', onchange });
  await userEvent.tab();
  await expect.element(page.getByRole('radio', { name: 'BEE' })).toHaveFocus();
  await userEvent.keyboard('{ArrowRight}');
  expect(onchange.mock.calls).toEqual([['cat']]);
  await expect.element(page.getByRole('radio', { name: 'CAT' })).toBeChecked();
});

test('one of a list is chosen by name', async () => {
  const onchange = vi.fn();
  await render(Select, { label: 'Animal', options, value: 'ant', onchange });
  await page.getByRole('combobox', { name: 'Animal' }).selectOptions('CAT');
  expect(onchange.mock.calls).toEqual([['cat']]);
});

describe('a bar of progress', () => {
  test('tells how far it is in whole per cents, within bounds', async () => {
    const { rerender } = await render(ProgressBar, { label: 'Reading', value: 0.256 });
    const bar = page.getByRole('progressbar', { name: 'Reading' });
    await expect.element(bar).toHaveAttribute('aria-valuenow', '26');
    await rerender({ value: 1.7 });
    await expect.element(bar).toHaveAttribute('aria-valuenow', '100');
  });

  test('does not pretend to know', async () => {
    await render(ProgressBar, { label: 'Looking', value: null });
    await expect.element(page.getByRole('progressbar')).not.toHaveAttribute('aria-valuenow');
  });
});
