import { describe, expect, it, vi } from 'vitest';
import { Lazy } from '../../../main/library/lazy.ts';

describe('a lazy value', () => {
  it('is made once, at its first use', async () => {
    const make = vi.fn(async () => 'value');
    const lazy = new Lazy(make);
    expect(make).not.toHaveBeenCalled();
    expect(await Promise.all([lazy.get(), lazy.get()])).toEqual(['value', 'value']);
    expect(make).toHaveBeenCalledTimes(1);
  });

  it('is tried again after a failure', async () => {
    const make = vi.fn(async () => 'value').mockRejectedValueOnce(new Error('busy'));
    const lazy = new Lazy(make);
    await expect(lazy.get()).rejects.toThrow('busy');
    expect(await lazy.get()).toBe('value');
  });

  it('says whether it was made without making it', async () => {
    const make = vi.fn(async () => 'value');
    const lazy = new Lazy(make);
    expect(await lazy.made()).toBeNull();
    expect(make).not.toHaveBeenCalled();
    await lazy.get();
    expect(await lazy.made()).toBe('value');
    lazy.forget();
    expect(await lazy.made()).toBeNull();
  });
});
